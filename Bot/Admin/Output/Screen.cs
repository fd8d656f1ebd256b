using Spectre.Console;
using Spectre.Console.Rendering;

namespace CsBot.Admin.Output;

/// <summary>What a piece of text is to its reader.</summary>
internal enum Tone { Plain, Heading, Faint, Good, Caution, Bad }

/// <summary>One cell of a table; what comes after a line break stands below it.</summary>
internal sealed record Cell(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>What a command writes for people: coloured, and fitted to its width, on a terminal; plain lines of any length where a program or a file reads them.</summary>
internal sealed class Screen
{
    private const string Gap = "  ";

    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _terminal;

    private Screen(TextWriter writer, IAnsiConsole? terminal) => (_writer, _terminal) = (writer, terminal);

    public static Screen Of(TextWriter writer) => new(writer, TerminalOf(writer));

    /// <summary>Runs what takes its time; on a terminal a line of the error stream, which goes away, says so meanwhile.</summary>
    public static Task<T> WhileAsync<T>(string what, Func<Task<T>> work) =>
        TerminalOf(Console.Error) is { } terminal ? terminal.Status().StartAsync(Markup.Escape(what), _ => Task.Run(work)) : work();

    public void Line(string text = "", Tone tone = Tone.Plain)
    {
        if (_terminal is null)
        {
            _writer.WriteLine(text);
        }
        else
        {
            _terminal.Write(Styled(text, tone));
            _terminal.WriteLine();
        }
    }

    /// <summary>Rows of as many cells each; only the last column is ever broken over lines.</summary>
    public void Table(IReadOnlyList<Cell[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (_terminal is null)
        {
            int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Text.Length))];
            foreach (Cell[] row in rows)
            {
                string start = string.Concat(row[..^1].Select((cell, column) => cell.Text.PadRight(widths[column]) + Gap));
                _writer.WriteLine(start + row[^1].Text.ReplaceLineEndings(Environment.NewLine + new string(' ', start.Length)));
            }

            return;
        }

        Table table = new Table().NoBorder().HideHeaders();
        for (int column = 0; column < rows[0].Length; column++)
        {
            table.AddColumn(new TableColumn("") { NoWrap = column < rows[0].Length - 1, Padding = new Padding(0, 0, Gap.Length, 0) });
        }

        foreach (Cell[] row in rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)Styled(cell.Text, cell.Tone)));
        }

        _terminal.Write(table);
    }

    private static Text Styled(string text, Tone tone) => new(text, tone switch
    {
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Good => new Style(Color.Green),
        Tone.Caution => new Style(Color.Olive),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    });

    /// <summary>Null for what is no terminal, and where colours are not wanted.</summary>
    private static IAnsiConsole? TerminalOf(TextWriter writer)
    {
        bool isOurs = ReferenceEquals(writer, Console.Out) ? !Console.IsOutputRedirected : ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected;
        bool isPlain = IsSet("NO_COLOR") || IsSet("CI") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return isOurs && !isPlain
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false } })
            : null;
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
