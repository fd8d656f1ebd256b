using System.Globalization;

namespace CsBot.Storage;

/// <summary>States in the text of a statement: columns hold them as the numbers of their enum.</summary>
internal static class SqlState
{
    /// <summary>The number of one state, or of several with commas, for IN.</summary>
    public static string Of<TState>(params ReadOnlySpan<TState> states)
        where TState : struct, Enum
    {
        var numbers = new List<string>(states.Length);
        foreach (TState state in states)
        {
            numbers.Add(Convert.ToInt32(state, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }

        return string.Join(", ", numbers);
    }
}
