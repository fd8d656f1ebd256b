using System.Text;

namespace CsBot.Admin.Import;

/// <param name="Number">As a spreadsheet counts it, from 1.</param>
internal sealed record TableRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Cuts a text with commas, semicolons or tabs into rows (RFC 4180): a cell in quotes may have line breaks, and a quote in it is doubled.</summary>
internal static class DelimitedText
{
    private const char Quote = '"';
    private const string Mark = "sep=";
    private static readonly char[] Delimiters = ['\t', ',', ';'];

    /// <summary>The rows as each delimiter makes them; the reader knows which of them makes sense.</summary>
    /// <exception cref="ImportException">A quote is never closed, or there are too many rows.</exception>
    public static IReadOnlyList<IReadOnlyList<TableRow>> Read(string name, string text)
    {
        // Spreadsheets write the delimiter into a line of its own.
        string first = text.Split('\n', 2)[0].TrimEnd('\r');
        bool isMarked = first.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) && first.Length == Mark.Length + 1;
        char[] delimiters = isMarked ? [first[^1]] : [.. Delimiters.Where(delimiter => first.Contains(delimiter, StringComparison.Ordinal))];
        return [.. delimiters.DefaultIfEmpty(',').Select(delimiter => Cut(name, text, delimiter)).Select(rows => isMarked ? rows[1..] : rows)];
    }

    private static List<TableRow> Cut(string name, string text, char delimiter)
    {
        List<TableRow> rows = [];
        List<string> cells = [];
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (isQuoted)
            {
                bool isDoubled = letter == Quote && at + 1 < text.Length && text[at + 1] == Quote;
                isQuoted = letter != Quote || isDoubled;
                cell.Append(isQuoted ? letter : "");
                at += isDoubled ? 1 : 0;
            }
            else if (letter == Quote && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter == delimiter)
            {
                EndCell();
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                EndRow();
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (isQuoted)
        {
            throw new ImportException(
                $"{name}: the quote that opens in row {rows.Count + 1} is never closed; close it, or double a quote that is part of the text.");
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndRow();
        }

        return rows;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(new TableRow(rows.Count + 1, [.. cells]));
            cells.Clear();
            if (rows.Count > FaqFile.MaxRows + 1)
            {
                throw FaqFile.TooMany(name);
            }
        }
    }
}
