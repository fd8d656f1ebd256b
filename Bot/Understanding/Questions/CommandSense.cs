using System.Text.RegularExpressions;
using CsBot.Content.Words;
using CsBot.Understanding.Words;

namespace CsBot.Understanding.Questions;

/// <summary>
/// Tells a command from a sentence that is only like one: from its opposite, and from one with a number that is no step's. A wish for a person is
/// heard inside a longer sentence, too, also with a telephone number beside it.
/// </summary>
internal sealed partial class CommandSense(CommandWords words, WordSet set)
{
    /// <summary>No guide has more steps.</summary>
    private const int MaxStepDigits = 2;

    /// <summary>What people say with a "not" or without one, and mean the same.</summary>
    private static readonly HashSet<string> EitherWay =
    [
        Commands.No, Commands.Unsure, Commands.SomethingElse, Commands.Deeper, Commands.Diagnose, Commands.Repeat, Commands.Help, Commands.RemindersOff,
    ];

    /// <summary>What nobody asks for with a number in it.</summary>
    private static readonly HashSet<string> WithoutNumber = [Commands.Start, Commands.Stop, Commands.Restart, Commands.DeleteData];

    private readonly HashSet<string> _negations = [.. set.Languages.SelectMany(language => language.Negations).Select(PlainText.Of)];

    /// <summary>The message without a telephone number.</summary>
    public static string WithoutPhone(string text) => Phone().Replace(text, " ").Trim();

    /// <summary>The parts of a message that each say something; the message itself where there is but one.</summary>
    public static string[] PartsOf(string text) =>
        Joint().Split(WithoutPhone(text)) is { Length: > 1 } parts ? [.. parts.Select(part => part.Trim()).Where(part => part.Any(char.IsLetter))] : [WithoutPhone(text)];

    /// <summary>True where the message, or a part of it, is one of the phrases by which a person is asked for.</summary>
    public bool AsksPerson(string text, string? locale)
    {
        string[] parts = PartsOf(text);
        bool hasPhone = Phone().IsMatch(text);
        return (parts.Length > 1 || hasPhone) && parts.Any(part => IsWish(part, locale, hasPhone || part == parts[^1]));
    }

    /// <summary>True where the message can mean the command although it only resembles it.</summary>
    /// <param name="nearest">The phrasing of the command that it is most like.</param>
    public bool CanMean(string command, string text, string nearest) =>
        (command != Commands.GoTo || HasStepNumber(text))
        && (!WithoutNumber.Contains(command) || !Digits().IsMatch(text) || Digits().IsMatch(nearest))
        && (EitherWay.Contains(command) || (IsNegated(text) == IsNegated(nearest) && !IsOpposite(command, text)));

    /// <summary>Whether the message says that something is not so. A "no" that stands before a comma answers, and denies nothing of what follows.</summary>
    public bool IsNegated(string text) =>
        PlainText.Of(Answer().Replace(text, "")).Split(' ').Any(_negations.Contains);

    /// <summary>True where the message without its "not" is the command itself: "I do not want to stop".</summary>
    private bool IsOpposite(string command, string text)
    {
        string[] said = PlainText.Of(text).Split(' ');
        string[] left = [.. said.Where(word => !_negations.Contains(word))];
        return left.Length < said.Length && words.Match(string.Join(' ', left))?.Command == command;
    }

    /// <param name="mayBeOneWord">A single word is a wish only at the end, where it is no item of a list.</param>
    private bool IsWish(string part, string? locale, bool mayBeOneWord)
    {
        string wish = Preposition().Replace(part, "");
        return (mayBeOneWord || wish.Contains(' ', StringComparison.Ordinal) || wish.Contains('-', StringComparison.Ordinal))
            && words.Match(wish, locale)?.Command == Commands.AskPerson;
    }

    /// <summary>A step may be named in words; in digits there is one number, and a short one.</summary>
    private static bool HasStepNumber(string text)
    {
        MatchCollection numbers = Digits().Matches(text);
        return numbers.Count == 0 || (numbers is [var only] && only.Length <= MaxStepDigits && !text.Contains('+', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<!\w)(?:\+|00)?\(?\d(?:[\s().\-/]{0,2}\d){6,}(?!\w)")]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"[,.;!?\n\u2013\u2014]+|\s(?:-|but|so|and|then|aber|und|also|dann|sondern|pero|sino|as\u00ED que|y|mais|alors|donc|et|puis)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(?:no|nope|nein|non|n\u00F6)\s*[,.!;:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\s+(?:at|on|under|via|unter|auf|\u00FCber|ueber|al|en|a|au|sur|\u00E0)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
