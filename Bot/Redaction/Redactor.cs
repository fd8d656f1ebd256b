using System.Text;

namespace CsBot.Redaction;

/// <summary>Takes passwords, codes, personal links, card numbers and keys out of a text. In doubt it takes too much.</summary>
internal static class Redactor
{
    /// <summary>What stands after a pass is looked at again, since a mark can make its neighbours read differently.</summary>
    private const int MaxPasses = 8;

    /// <summary>Each looks at the text on its own, once, in time that grows with its length.</summary>
    internal static IReadOnlyList<SecretFinder> Finders { get; } =
    [
        new("personal links", true, tokens => PersonalLinkFinder.Find(tokens.Text)),
        new("tokens", true, TokenFinder.Find),
        new("card numbers", true, tokens => CardNumberFinder.Find(tokens.Text)),
        new("bank accounts", true, tokens => BankAccountFinder.Find(tokens.Text)),
        new("passwords", false, PasswordFinder.Find),
        new("codes", false, CodeFinder.Find),
        new("card checks", false, CardCheckFinder.Find),
        new("recovery codes", false, RecoveryCodeFinder.Find),
        new("secret answers", false, SecretAnswerFinder.Find),
    ];

    public static RedactedText Redact(string text) => Redact(text, Finders);

    /// <summary>For ids and verbs: takes out only what is a secret whatever stands around it.</summary>
    public static RedactedText RedactIdentifier(string text) => Redact(text, Finders.Where(finder => finder.NeedsNoContext));

    /// <summary>Where the secrets stand, in order.</summary>
    internal static IReadOnlyList<SecretSpan> Find(string text) => Find(text, Finders);

    private static RedactedText Redact(string text, IEnumerable<SecretFinder> finders)
    {
        List<SecretSpan> spans = Find(text, finders);
        return spans.Count == 0 ? new RedactedText(text, []) : new RedactedText(Replace(text, spans), [.. spans.Select(span => span.Kind).Distinct()]);
    }

    private static List<SecretSpan> Find(string text, IEnumerable<SecretFinder> finders)
    {
        List<SecretSpan> found = [];
        // Clients write spaces that do not break; for what is found they are spaces, and no place moves.
        string words = text.Replace('\u00A0', ' ').Replace('\u202F', ' '), rest = words;
        for (int pass = 0; pass < MaxPasses && rest.Length > 0; pass++)
        {
            var tokens = new TextTokens(rest);
            List<SecretSpan> spans = Merge(tokens, finders.SelectMany(finder => finder.Find(tokens)));
            if (spans.Count == 0)
            {
                break;
            }

            found = Join(found, spans);
            rest = Replace(words, found);
        }

        return found;
    }

    /// <summary>Puts what was found in the text with marks back to where it stands in the text itself.</summary>
    private static List<SecretSpan> Join(List<SecretSpan> known, List<SecretSpan> found)
    {
        var joined = new List<SecretSpan>(known.Count + found.Count);
        int next = 0, shift = 0;
        foreach (SecretSpan span in found)
        {
            while (next < known.Count && known[next].Start < span.Start + shift)
            {
                shift += known[next].End - known[next].Start - SecretKinds.MarkOf(known[next].Kind).Length;
                joined.Add(known[next++]);
            }

            joined.Add(span with { Start = span.Start + shift, End = span.End + shift });
        }

        joined.AddRange(known.Skip(next));
        return joined;
    }

    /// <summary>In order, apart from each other and from the marks that stand in the text already.</summary>
    private static List<SecretSpan> Merge(TextTokens tokens, IEnumerable<SecretSpan> spans)
    {
        var merged = new List<SecretSpan>();
        foreach (SecretSpan span in spans.Where(span => !tokens.TouchesMark(span.Start, span.End)).OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                SecretSpan last = merged[^1];
                merged[^1] = last with { End = Math.Max(last.End, span.End), Kind = Graver(last.Kind, span.Kind) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static SecretKind Graver(SecretKind one, SecretKind other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(SecretKind kind) => kind switch
    {
        SecretKind.PersonalLink => 5,
        SecretKind.Token => 4,
        SecretKind.CardNumber or SecretKind.BankAccount => 3,
        SecretKind.RecoveryCode => 2,
        SecretKind.Password or SecretKind.SecretAnswer => 1,
        _ => 0,
    };

    private static string Replace(string text, List<SecretSpan> spans)
    {
        var result = new StringBuilder(text.Length);
        int end = 0;
        foreach (SecretSpan span in spans)
        {
            result.Append(text, end, span.Start - end).Append(SecretKinds.MarkOf(span.Kind));
            end = span.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }
}

/// <param name="NeedsNoContext">What it finds is a secret whatever stands around it.</param>
internal sealed record SecretFinder(string Name, bool NeedsNoContext, Func<TextTokens, IEnumerable<SecretSpan>> Find);
