using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsBot.Content.Words;
using CsBot.Redaction;

namespace CsBot.Admin.Import;

/// <summary>An entry whose words are as a topic needs them.</summary>
internal sealed partial class Draft
{
    private const int MaxLetters = 20_000;
    private const int MaxPhrasing = 300;

    private Draft(FaqEntry entry, CardMarkdown answer)
    {
        (Entry, Answer, Lost, Places) = (entry, answer.Text, answer.Lost, [entry.Place]);
        Phrasings = [.. entry.Questions.Select(Line).Where(words => PlainText.Of(words).Length > 0).DistinctBy(PlainText.Of)];
        Title = entry.Title is { } title ? Line(title) : Phrasings.FirstOrDefault() ?? "";
        Fault = FaultOf(entry, answer);
    }

    public FaqEntry Entry { get; }

    public string Title { get; }

    public string Answer { get; }

    public List<string> Phrasings { get; }

    public List<string> Places { get; }

    public IReadOnlyCollection<string> Lost { get; }

    /// <summary>What is wrong, and what to do; null where it can become a topic.</summary>
    public string? Fault { get; }

    public static Draft Of(FaqEntry entry) =>
        entry.Answer.Length > MaxLetters || entry.Questions.Sum(text => text.Length) > MaxLetters
            ? new Draft(new FaqEntry(entry.Place, [], "") { Fault = $"it has more than {MaxLetters:#,0} letters; shorten it" }, CardMarkdown.Of(""))
            : new Draft(entry, CardMarkdown.Of(Clean(entry.Answer)));

    /// <summary>Adds what another entry of the same topic has.</summary>
    public void Join(Draft other)
    {
        Places.AddRange(other.Places);
        Phrasings.AddRange(other.Phrasings.ExceptBy(Phrasings.Select(PlainText.Of), PlainText.Of));
    }

    /// <summary>A phrasing on a line of its own, without the number of a list.</summary>
    public static string Line(string text) => ListNumber().Replace(CardMarkdown.Words(Clean(text)), "");

    /// <summary>The kinds of secrets in a text, in words; null where there is none.</summary>
    public static string? Secrets(string text) => Redactor.Redact(text).Found is { Count: > 0 } found
        ? string.Join(" and ", found.Select(kind => SecretKinds.NameOf(kind).Replace('-', ' ')))
        : null;

    private string? FaultOf(FaqEntry entry, CardMarkdown answer) =>
        entry.Fault is { } fault ? fault
        : Phrasings.Count == 0 ? "it has no question; write one"
        : answer.Fault is { } unreadable ? unreadable
        : Answer.Length == 0 ? "it has no answer; write one"
        : Secrets(string.Join('\n', [Title, .. Phrasings, Answer, entry.Source ?? ""])) is { } secret
            ? $"there may be a secret in it ({secret}); take it out, since everybody who asks can read it"
        : Phrasings.FirstOrDefault(words => words.Length > MaxPhrasing) is not null ? $"a question has more than {MaxPhrasing} letters; shorten it"
        : null;

    /// <summary>Without what no file of content may have: control characters, and marks that can hide text.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(IsKept).Select(rune => rune.ToString()));

    private static bool IsKept(Rune rune) => rune.Value is '\n' or '\t' || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    [GeneratedRegex(@"^(?:(?:Q|F|P)\s?\d*[.:)]|\d+[.)])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ListNumber();
}
