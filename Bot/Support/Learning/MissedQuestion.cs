namespace CsBot.Support.Learning;

/// <summary>Questions that mean the same, as one of them was asked.</summary>
/// <param name="First">When one of them was asked first.</param>
internal sealed record MissedQuestion(string Text, int Count, DateTimeOffset First, DateTimeOffset Last)
{
    public const int MaxOthers = 3;

    /// <summary>Some of the others, in other words.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Both, named by this one.</summary>
    public MissedQuestion With(MissedQuestion other) => this with
    {
        Count = Count + other.Count,
        First = other.First < First ? other.First : First,
        Last = other.Last > Last ? other.Last : Last,
        Others = [.. Others.Append(other.Text).Concat(other.Others).Where(text => text != Text).Distinct().Take(MaxOthers)],
    };
}
