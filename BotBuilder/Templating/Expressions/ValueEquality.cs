namespace AdaptiveCards.Templating.Expressions;

internal static class ValueEquality
{
    // JavaScript's Number.EPSILON, which the official engine allows numbers to differ by.
    private const double Tolerance = 2.220446049250313E-16;

    public static bool AreEqual(Value left, Value right)
    {
        if (left.IsNothing || right.IsNothing)
            return left.IsNothing && right.IsNothing;
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            ValueKind.Number => Math.Abs(left.AsNumber() - right.AsNumber()) < Tolerance,
            ValueKind.String => left.TextEquals(right),
            ValueKind.Array => left.Count == right.Count && left.ToItems().Zip(right.ToItems()).All(pair => AreEqual(pair.First, pair.Second)),
            ValueKind.Object => left.ObjectEquals(right),
            _ => left.IsTrue == right.IsTrue,
        };
    }
}
