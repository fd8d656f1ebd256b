using System.Globalization;
using System.Text;

namespace CsBot.Content.Texts;

/// <summary>Fills the {names} of a text.</summary>
internal static class TextFormat
{
    /// <summary>One pass from left to right, so a value that holds braces is not filled again. A name without a value stays, so that the mistake is seen.</summary>
    public static string With(this string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var filled = new StringBuilder(text.Length + 32);
        int from = 0;
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            foreach ((string name, object? value) in values)
            {
                if (text.AsSpan(open + 1, close - open - 1).SequenceEqual(name))
                {
                    filled.Append(text, from, open - from).Append(CultureInfo.InvariantCulture, $"{value}");
                    from = close + 1;
                }
            }
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
