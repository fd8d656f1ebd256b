using System.Globalization;
using System.Text;

namespace CsBot.Redaction;

internal enum TokenType { Word, Sign, Mark }

/// <summary>A piece of text between white space and signs.</summary>
/// <param name="Word">For a word: lower case, without accents and without what ends a sentence; for a sign: itself.</param>
/// <param name="EndsSentence">The word is followed by a full stop, an exclamation or a question mark.</param>
internal readonly record struct TextToken(TokenType Type, int Start, int End, string Word, bool NewLine, bool EndsSentence);

/// <summary>A text cut into words, signs and marks, once, for everything that looks for secrets in context.</summary>
internal sealed class TextTokens
{
    private const string Signs = ":=,;()[]{}<>\"“”„«»|→`";
    private const string Enders = ".!?…";
    private const int MaxWordLength = 40;

    private readonly List<TextToken> _tokens = [];
    private readonly List<(int Start, int End)> _marks = [];
    private (int Start, int End) _run;

    public TextTokens(string text)
    {
        Text = text;
        Cut();
    }

    public string Text { get; }

    public int Count => _tokens.Count;

    /// <summary>The token, or an empty sign outside the text.</summary>
    public TextToken this[int index] =>
        index >= 0 && index < _tokens.Count ? _tokens[index] : new TextToken(TokenType.Sign, Text.Length, Text.Length, "", true, true);

    public bool TouchesMark(int start, int end)
    {
        int place = _marks.BinarySearch((start, end));
        int next = place < 0 ? ~place : place;
        return (next < _marks.Count && _marks[next].Start < end) || (next > 0 && _marks[next - 1].End > start);
    }

    /// <summary>Where the white space or the mark begins that comes next.</summary>
    public int EndOfRun(int start)
    {
        if (start < _run.Start || start >= _run.End)
        {
            int end = start;
            while (end < Text.Length && !char.IsWhiteSpace(Text[end]) && (Text[end] != '[' || MarkAt(end) is null))
            {
                end++;
            }

            _run = (start, end);
        }

        return _run.End;
    }

    public static bool IsEnder(char c) => Enders.Contains(c, StringComparison.Ordinal);

    private void Cut()
    {
        bool newLine = true;
        for (int i = 0; i < Text.Length;)
        {
            char c = Text[i];
            if (char.IsWhiteSpace(c))
            {
                newLine |= c is '\n' or '\r';
                i++;
                continue;
            }

            int end = c == '[' && MarkAt(i) is { } mark ? i + mark.Length : Signs.Contains(c, StringComparison.Ordinal) ? i + 1 : EndOfWord(i);
            Add(i, end, newLine);
            (i, newLine) = (end, false);
        }
    }

    private void Add(int start, int end, bool newLine)
    {
        if (Text[start] == '[' && end - start > 1)
        {
            _marks.Add((start, end));
            _tokens.Add(new TextToken(TokenType.Mark, start, end, "", newLine, false));
        }
        else if (end - start == 1 && Signs.Contains(Text[start], StringComparison.Ordinal))
        {
            _tokens.Add(new TextToken(TokenType.Sign, start, end, Text[start].ToString(), newLine, false));
        }
        else
        {
            _tokens.Add(new TextToken(TokenType.Word, start, end, Normal(Text.AsSpan(start, end - start)), newLine, IsEnder(Text[end - 1])));
        }
    }

    private string? MarkAt(int index) => SecretKinds.Marks.FirstOrDefault(mark => string.CompareOrdinal(Text, index, mark, 0, mark.Length) == 0);

    private int EndOfWord(int index)
    {
        while (index < Text.Length && !char.IsWhiteSpace(Text[index]) && !Signs.Contains(Text[index], StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private static string Normal(ReadOnlySpan<char> raw)
    {
        if (raw.Length > MaxWordLength)
        {
            return "";
        }

        ReadOnlySpan<char> word = raw.TrimStart("'’*_~¿¡").TrimEnd("'’*_~.!?…");
        string lower = word.ToString().ToLowerInvariant();
        return System.Text.Ascii.IsValid(lower) ? lower : WithoutAccents(lower);
    }

    private static string WithoutAccents(string word)
    {
        if (word.Any(char.IsSurrogate))
        {
            return word;
        }

        var plain = new StringBuilder(word.Length);
        foreach (char c in word.Replace("ß", "ss", StringComparison.Ordinal).Replace('’', '\'').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
