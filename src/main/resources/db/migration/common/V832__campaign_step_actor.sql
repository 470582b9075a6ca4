alter table campaign_step add column done_by uuid;
comment on column campaign_step.done_by is 'The person behind the step, also through a token; of a token without a person the token';
