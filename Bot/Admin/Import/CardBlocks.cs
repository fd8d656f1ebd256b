using System.Text;
using System.Text.RegularExpressions;

namespace CsBot.Admin.Import;

/// <summary>Paragraphs and items of lists as they grow, word by word.</summary>
internal sealed partial class CardBlocks
{
    private const int MaxShownAddress = 60;

    private readonly List<Block> _blocks = [];
    private Block _last = new("");

    /// <summary>How many tags for bold words are open.</summary>
    public int Bold { get; set; }

    public int Italic { get; set; }

    /// <summary>What the next words open; null where they open nothing.</summary>
    public string? Link { get; set; }

    public void Add(string text)
    {
        string words = Spaces().Replace(text, " ");
        if (words.Length > 0)
        {
            _last.Runs.Add(new Run(words, Bold > 0, Italic > 0, Link));
        }
    }

    public void BeginItem(string mark)
    {
        End();
        _last = new Block(mark);
    }

    /// <summary>A new paragraph; within an item only a space.</summary>
    public void Break()
    {
        if (_last.Mark.Length > 0)
        {
            _last.Runs.Add(new Run(" ", false, false, null));
        }
        else
        {
            End();
        }
    }

    public void End()
    {
        _blocks.Add(_last);
        _last = new Block("");
    }

    public string ToWords()
    {
        IEnumerable<string> texts = _blocks.Append(_last).SelectMany(block => block.Runs.Select(run => run.Text).Append(" "));
        return Spaces().Replace(string.Concat(texts), " ").Trim();
    }

    public string ToText()
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (Block block in _blocks.Append(_last))
        {
            if (Write(block) is { Length: > 0 } words)
            {
                text.Append(before is null ? "" : before.Mark.Length > 0 && block.Mark.Length > 0 ? "\n" : "\n\n").Append(block.Mark).Append(words);
                before = block;
            }
        }

        return text.ToString();
    }

    private static string Write(Block block)
    {
        var text = new StringBuilder();
        foreach (Run run in Join(block.Runs))
        {
            text.Append(Write(run));
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>Neighbours that look the same are one.</summary>
    private static IEnumerable<Run> Join(List<Run> runs)
    {
        Run? open = null;
        foreach (Run run in runs)
        {
            if (open is not null && (open with { Text = run.Text }) == run)
            {
                open = open with { Text = open.Text + run.Text };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = run;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    /// <summary>Signs of Markdown stand close to their words, and spaces outside.</summary>
    private static string Write(Run run)
    {
        string words = run.Text.Trim();
        if (words.Length == 0)
        {
            return " ";
        }

        string start = run.Text[0] == ' ' ? " " : "", end = run.Text[^1] == ' ' ? " " : "";
        string style = (run.Bold, run.Italic) switch { (true, true) => "***", (true, false) => "**", (false, true) => "*", _ => "" };
        return start + (run.Link is { Length: > 0 } link ? ToLink(words, link) : style + words + style) + end;
    }

    private static string ToLink(string words, string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out Uri? address) && address.Scheme is "mailto" or "tel")
        {
            string target = Uri.UnescapeDataString(link[(link.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('?')[0]);
            return words.Contains(target, StringComparison.OrdinalIgnoreCase)
                ? words.Replace($"{address.Scheme}:", "", StringComparison.OrdinalIgnoreCase)
                : $"{words} ({target})";
        }

        string shown = words.Contains("://", StringComparison.Ordinal) && address is not null ? Shown(address) : words;
        string safe = string.Concat(link.Trim().Select(letter => letter is ' ' or '(' or ')' ? Uri.HexEscape(letter) : $"{letter}"));
        return $"[{shown.Replace('[', '(').Replace(']', ')')}]({safe})";
    }

    private static string Shown(Uri address)
    {
        string whole = address.Host + address.AbsolutePath.TrimEnd('/');
        return whole.Length <= MaxShownAddress ? whole : address.Host;
    }

    /// <summary>With those that do not break.</summary>
    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();

    private sealed record Block(string Mark)
    {
        public List<Run> Runs { get; } = [];
    }

    private sealed record Run(string Text, bool Bold, bool Italic, string? Link);
}
