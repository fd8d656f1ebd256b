using System.Text;

namespace CsBot.Tests.Board;

/// <summary>Reads a file with commas as RFC 4180 says, strictly.</summary>
internal static class CsvText
{
    public static string[][] Read(string text)
    {
        var rows = new List<string[]>();
        var cells = new List<string>();
        int at = 0;
        while (at < text.Length)
        {
            cells.Add(ReadCell(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add([.. cells]);
            cells.Clear();
        }

        Assert.Empty(cells);
        return [.. rows];
    }

    private static string ReadCell(string text, ref int at)
    {
        if (text[at] != '"')
        {
            int begin = at;
            at = text.IndexOfAny([',', '\r'], at);
            return text[begin..at];
        }

        var cell = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            cell.Append(text[at]);
            at += text[at] == '"' ? 1 : 0;
        }

        at++;
        return cell.ToString();
    }
}
