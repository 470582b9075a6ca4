package io.seatwise.training.outcome;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Fits a line or plane through the changes of peers and reads the expected change of a customer from it.
 *
 * @param expected the value at the customer's own place
 * @param standardError of one more observation around it
 * @param residuals what the line leaves unexplained, peer by peer in the given order
 */
record LeastSquares(double expected, double standardError, int degreesOfFreedom, List<Double> residuals) {

    private static final double SINGULAR = 1e-9;

    LeastSquares {
        residuals = List.copyOf(residuals);
    }

    /**
     * Fits with an intercept. Columns that do not vary, or only together with others, are left out from the last on.
     *
     * @param rows the explaining values of each peer, relative to the customer's own, so that its place is zero
     */
    static LeastSquares of(List<double[]> rows, List<Double> changes) {
        int most = rows.getFirst().length;
        for (int columns = most; columns > 0; columns--) {
            RealMatrix design = design(rows, columns);
            QRDecomposition decomposition = new QRDecomposition(design, SINGULAR * rows.size());
            if (decomposition.getSolver().isNonSingular()) {
                return fit(design, decomposition.getSolver(), changes);
            }
        }
        RealMatrix intercept = design(rows, 0);
        return fit(intercept, new QRDecomposition(intercept).getSolver(), changes);
    }

    private static LeastSquares fit(RealMatrix design, DecompositionSolver solver, List<Double> changes) {
        RealVector values = new ArrayRealVector(
                changes.stream().mapToDouble(Double::doubleValue).toArray());
        RealVector coefficients = solver.solve(values);
        RealVector left = values.subtract(design.operate(coefficients));
        int degrees = design.getRowDimension() - design.getColumnDimension();
        double variance = left.dotProduct(left) / degrees;
        RealMatrix inverse = new QRDecomposition(design.transpose().multiply(design))
                .getSolver()
                .getInverse();
        // The customer stands at zero of every column but the intercept
        double leverage = inverse.getEntry(0, 0);
        List<Double> residuals = new ArrayList<>();
        for (double residual : left.toArray()) {
            residuals.add(residual);
        }
        return new LeastSquares(coefficients.getEntry(0), Math.sqrt(variance * (1 + leverage)), degrees, residuals);
    }

    private static RealMatrix design(List<double[]> rows, int columns) {
        RealMatrix design = new Array2DRowRealMatrix(rows.size(), columns + 1);
        for (int i = 0; i < rows.size(); i++) {
            design.setEntry(i, 0, 1);
            for (int column = 0; column < columns; column++) {
                design.setEntry(i, column + 1, rows.get(i)[column]);
            }
        }
        return design;
    }
}
