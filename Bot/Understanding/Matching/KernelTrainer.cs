namespace CsBot.Understanding.Matching;

/// <summary>
/// Trains a multinomial logistic regression in its kernel form: L-BFGS on one row of coefficients per example, with lengths and
/// angles measured by the kernel, so that a dozen or two steps are enough. The same examples give the same result.
/// </summary>
internal sealed class KernelTrainer(Kernel kernel, IReadOnlyList<int> labels, int classes)
{
    /// <summary>How much a wrong example costs beside large coefficients. Between 3 and 100 it hardly matters.</summary>
    private const float Cost = 10;

    private const int MaxSteps = 20;
    private const int Remembered = 6;
    private const double Small = 1e-3;
    private const double Armijo = 1e-4;

    private readonly List<Step> _steps = [];

    /// <summary>Gives the coefficients: a row per example, a column per class.</summary>
    public Rows Train(CancellationToken cancellationToken = default)
    {
        Point point = Evaluate(NewRows(), NewRows());
        double first = Math.Sqrt(VectorLoops.Dot(point.Gradient.All, point.KernelGradient.All));
        for (int step = 0; step < MaxSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double slope = VectorLoops.Dot(point.Gradient.All, point.KernelGradient.All);
            if (Math.Sqrt(slope) <= Small * first || Search(point, Direction(point)) is not { } next)
            {
                break;
            }

            Remember(point, next);
            point = next;
        }

        return point.Coefficients;
    }

    private Rows NewRows() => new(kernel.Count, classes);

    /// <summary>Loss and gradient at the coefficients, whose product with the kernel is given.</summary>
    private Point Evaluate(Rows coefficients, Rows scores)
    {
        (double loss, Rows gradient) = Residuals(coefficients, scores);
        Rows kernelGradient = NewRows();
        kernel.Multiply(gradient, kernelGradient);
        VectorLoops.Add(gradient.All, 1, coefficients.All);
        VectorLoops.Add(kernelGradient.All, 1, scores.All);
        return new Point(coefficients, scores, loss, gradient, kernelGradient);
    }

    /// <summary>The loss, and how far each probability is from what it should be, times the cost.</summary>
    private (double Loss, Rows Residuals) Residuals(Rows coefficients, Rows scores)
    {
        double loss = 0.5 * VectorLoops.Dot(coefficients.All, scores.All);
        Rows residuals = NewRows();
        scores.All.CopyTo(residuals.All, 0);
        for (int example = 0; example < labels.Count; example++)
        {
            Span<float> row = residuals[example];
            loss += Cost * (Softmax.Apply(row) - scores[example][labels[example]]);
            row[labels[example]] -= 1;
        }

        for (int i = 0; i < residuals.All.Length; i++)
        {
            residuals.All[i] *= Cost;
        }

        return (loss, residuals);
    }

    /// <summary>The two-loop recursion; every product with the kernel is a sum of ones that are known.</summary>
    private (Rows Change, Rows KernelChange) Direction(Point point)
    {
        (Rows change, Rows kernelChange) = (Copy(point.Gradient), Copy(point.KernelGradient));
        double[] factors = new double[_steps.Count];
        for (int i = _steps.Count - 1; i >= 0; i--)
        {
            factors[i] = VectorLoops.Dot(_steps[i].Change.All, kernelChange.All) / _steps[i].Curvature;
            AddBoth(change, kernelChange, -factors[i], _steps[i].Turn, _steps[i].KernelTurn);
        }

        double scale = _steps.Count == 0 ? 1 / (Cost * FeatureSpace.MaxProduct) : _steps[^1].Curvature / VectorLoops.Dot(_steps[^1].Turn.All, _steps[^1].KernelTurn.All);
        Scale(change, -scale);
        Scale(kernelChange, -scale);
        for (int i = 0; i < _steps.Count; i++)
        {
            double back = VectorLoops.Dot(_steps[i].Turn.All, kernelChange.All) / _steps[i].Curvature;
            AddBoth(change, kernelChange, -factors[i] - back, _steps[i].Change, _steps[i].KernelChange);
        }

        return (change, kernelChange);
    }

    /// <summary>The first of ever shorter ways along the direction that lowers the loss enough; null when none does.</summary>
    private Point? Search(Point from, (Rows Change, Rows KernelChange) direction)
    {
        double slope = VectorLoops.Dot(from.Gradient.All, direction.KernelChange.All);
        for (double length = 1; slope < 0 && length > 1e-4; length /= 2)
        {
            (Rows coefficients, Rows scores) = (Copy(from.Coefficients), Copy(from.Scores));
            AddBoth(coefficients, scores, length, direction.Change, direction.KernelChange);
            (double loss, _) = Residuals(coefficients, scores);
            if (loss <= from.Loss + Armijo * length * slope)
            {
                return Evaluate(coefficients, scores);
            }
        }

        return null;
    }

    private void Remember(Point from, Point to)
    {
        Rows turn = Difference(to.Gradient, from.Gradient);
        Rows kernelChange = Difference(to.Scores, from.Scores);
        double curvature = VectorLoops.Dot(turn.All, kernelChange.All);
        if (curvature > 0)
        {
            Rows change = Difference(to.Coefficients, from.Coefficients);
            _steps.Add(new Step(change, kernelChange, turn, Difference(to.KernelGradient, from.KernelGradient), curvature));
        }

        if (_steps.Count > Remembered)
        {
            _steps.RemoveAt(0);
        }
    }

    private static void AddBoth(Rows to, Rows kernelTo, double factor, Rows rows, Rows kernelRows)
    {
        VectorLoops.Add(to.All, (float)factor, rows.All);
        VectorLoops.Add(kernelTo.All, (float)factor, kernelRows.All);
    }

    private static Rows Copy(Rows rows)
    {
        var copy = new Rows(rows.Count, rows.Width);
        rows.All.CopyTo(copy.All, 0);
        return copy;
    }

    private static Rows Difference(Rows a, Rows b)
    {
        Rows difference = Copy(a);
        VectorLoops.Add(difference.All, -1, b.All);
        return difference;
    }

    private static void Scale(Rows rows, double factor) => VectorLoops.Add(rows.All, (float)(factor - 1), rows.All);

    /// <param name="Scores">The kernel times the coefficients.</param>
    /// <param name="KernelGradient">The kernel times the gradient.</param>
    private sealed record Point(Rows Coefficients, Rows Scores, double Loss, Rows Gradient, Rows KernelGradient);

    private sealed record Step(Rows Change, Rows KernelChange, Rows Turn, Rows KernelTurn, double Curvature);
}
