using System.Numerics.Tensors;

namespace BugBridge.Core.Duplicates.Learning;

/// <summary>Makes the columns of a tall matrix orthonormal, by the Cholesky factor of its Gram matrix.</summary>
internal static class Orthonormal
{
    private const double Smallest = 1e-12;

    /// <summary>Changes the rows in place.</summary>
    /// <param name="rows">The rows of the matrix.</param>
    /// <param name="columns">The length of each row.</param>
    public static void Make(IReadOnlyList<float[]> rows, int columns)
    {
        var factor = Factor(Gram(rows, columns), columns);
        Span<double> solved = stackalloc double[columns];
        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                var rest = row[column] - TensorPrimitives.Dot(factor[column].AsSpan(0, column), solved[..column]);
                solved[column] = rest / factor[column][column];
            }

            for (var column = 0; column < columns; column++)
            {
                row[column] = (float)solved[column];
            }
        }
    }

    private static float[][] Gram(IReadOnlyList<float[]> rows, int columns)
    {
        var gram = new float[columns][];
        for (var column = 0; column < columns; column++)
        {
            gram[column] = new float[columns];
        }

        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                TensorPrimitives.MultiplyAdd(row, row[column], gram[column], gram[column]);
            }
        }

        return gram;
    }

    private static double[][] Factor(float[][] gram, int columns)
    {
        var factor = new double[columns][];
        for (var row = 0; row < columns; row++)
        {
            factor[row] = new double[columns];
            for (var column = 0; column <= row; column++)
            {
                var rest = gram[row][column] - TensorPrimitives.Dot(factor[row].AsSpan(0, column), factor[column].AsSpan(0, column));
                factor[row][column] = row == column ? Math.Sqrt(Math.Max(rest, Smallest)) : rest / factor[column][column];
            }
        }

        return factor;
    }
}
