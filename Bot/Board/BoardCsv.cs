using System.Globalization;
using System.Text;

namespace CsBot.Board;

/// <summary>Writes a table as a file with commas (RFC 4180).</summary>
internal static class BoardCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const string End = "\r\n";

    /// <summary>What a spreadsheet would take for a formula, at the beginning of a cell.</summary>
    private static readonly char[] FormulaSigns = ['=', '+', '-', '@', '\t', '\r', '\n'];

    /// <summary>Begins with the mark by which a spreadsheet knows UTF-8.</summary>
    public static byte[] Of(BoardTable table)
    {
        string text = string.Concat(table.Rows.Prepend([.. table.Columns]).Select(row => string.Join(',', row.Select(Cell)) + End));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string words => Quoted(words),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>People's words stay words: an apostrophe before them keeps a spreadsheet from running them.</summary>
    private static string Quoted(string words)
    {
        string safe = words.TrimStart(' ') is [var first, ..] && FormulaSigns.Contains(first) ? $"'{words}" : words;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
