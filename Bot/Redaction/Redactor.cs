using System.Text;

namespace CsBot.Redaction;

/// <summary>Takes passwords, codes, personal links, card numbers and keys out of a text. In doubt it takes too much.</summary>
internal static class Redactor
{
    /// <summary>What stands after a pass is looked at again, since a mark can make its neighbours read differently.</summary>
    private const int MaxPasses = 8;

    public static RedactedText Redact(string text) => Redact(text, FindAll);

    /// <summary>For ids and verbs: takes out only what is a secret whatever stands around it.</summary>
    public static RedactedText RedactIdentifier(string text) => Redact(text, tokens => FindAnywhere(tokens));

    private static RedactedText Redact(string text, Func<TextTokens, IEnumerable<SecretSpan>> find)
    {
        List<SecretKind> found = [];
        for (int pass = 0; pass < MaxPasses; pass++)
        {
            var tokens = new TextTokens(text);
            List<SecretSpan> spans = Merge(tokens, find(tokens));
            if (spans.Count == 0)
            {
                break;
            }

            found.AddRange(spans.Select(span => span.Kind));
            text = Replace(text, spans);
        }

        return new RedactedText(text, [.. found.Distinct()]);
    }

    private static IEnumerable<SecretSpan> FindAll(TextTokens tokens) =>
        FindAnywhere(tokens).Concat(PasswordFinder.Find(tokens)).Concat(CodeFinder.Find(tokens));

    private static IEnumerable<SecretSpan> FindAnywhere(TextTokens tokens) =>
        PersonalLinkFinder.Find(tokens.Text).Concat(TokenFinder.Find(tokens)).Concat(CardNumberFinder.Find(tokens.Text));

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
        SecretKind.PersonalLink => 4,
        SecretKind.Token => 3,
        SecretKind.CardNumber => 2,
        SecretKind.Password => 1,
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
