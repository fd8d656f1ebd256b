using System.Buffers;

namespace CsBot.Redaction;

/// <summary>Finds passwords: after a word for one, before it, beside a user name, and those that nothing else looks like.</summary>
internal static class PasswordFinder
{
    private const int Reach = 9;

    private static readonly SearchValues<char> Placeholders = SearchValues.Create("*•.x_-…?!");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Word)
            {
                continue;
            }

            SecretSpan? span = IsKey(tokens, i) ? AfterKey(tokens, i) ?? BeforeKey(tokens, i) : WithoutKey(tokens, i);
            if (span is { } found)
            {
                yield return found;
                if (Further(tokens, i, found.End) is { } further)
                {
                    yield return further;
                }
            }
        }
    }

    private static bool IsKey(TextTokens tokens, int index)
    {
        string word = tokens[index].Word;
        return SecretWords.Password.Contains(word)
            || (SecretWords.PasswordEnds.Contains(word) && tokens[index - 1].Word == "de" && tokens[index - 2].Word is "mot" or "mots" or "mon mot");
    }

    /// <summary>A second one after the first: "Xyz1! and Zyx2!".</summary>
    private static SecretSpan? Further(TextTokens tokens, int index, int end)
    {
        while (index < tokens.Count && tokens[index].Start < end)
        {
            index++;
        }

        if (tokens[index].Word is not ("and" or "und" or "y" or "et" or "or" or "oder" or "o" or "ou" or ",")
            || tokens[index + 1].Type != TokenType.Word)
        {
            return null;
        }

        (int start, int stop) = SecretValue.From(tokens, tokens[index + 1]);
        return new ValueShape(SecretValue.TextOf(tokens, tokens[index + 1])).IsStrong ? new SecretSpan(start, stop, SecretKind.Password) : null;
    }

    private static SecretSpan? AfterKey(TextTokens tokens, int key)
    {
        bool said = false, changed = false, comma = false;
        for (int i = key + 1; i <= key + Reach && i < tokens.Count; i++)
        {
            TextToken token = tokens[i];
            if (token.Type == TokenType.Mark || (i > key + 1 && tokens[i - 1].EndsSentence && !said && tokens[i - 1].Type == TokenType.Word))
            {
                return null;
            }

            comma |= token.Type == TokenType.Sign && token.Word is "," or ";";
            if (IsSaying(tokens, i) && !(comma && token.Type == TokenType.Sign))
            {
                said = true;
            }
            else if (SecretWords.ChangeWords.Contains(token.Word) && !said)
            {
                changed = true;
            }
            else if (token.Type == TokenType.Word && Accept(tokens, key, i, new Lead(said, changed)) is { } span)
            {
                return span;
            }
            else if (token.Type == TokenType.Word && (said || changed) && !SecretWords.Fillers.Contains(token.Word)
                && !IsSaying(tokens, i + 1) && !IsAddressee(tokens, i))
            {
                said = changed = false;
            }
        }

        return null;
    }

    private readonly record struct Lead(bool Said, bool Changed);

    private static SecretSpan? Accept(TextTokens tokens, int key, int index, Lead lead)
    {
        TextToken token = tokens[index];
        (int start, int end) = SecretValue.From(tokens, token);
        string text = SecretValue.TextOf(tokens, token);
        var shape = new ValueShape(text);
        bool separated = tokens[index - 1].Type == TokenType.Sign && tokens[index - 1].Word is ":" or "=" or "→" or ">" || IsQuoted(tokens, token);
        bool direct = index == key + 1 || (index == key + 2 && (IsQuoted(tokens, token) || tokens[key + 1].Word == "("));
        bool accepted = (separated && lead.Said) || (IsQuoted(tokens, token) && (lead.Said || direct))
            ? IsValue(token, text) && !IsAddress(text)
            : lead.Said ? (shape.IsOdd && !IsCounted(tokens, index, shape)) || IsLoneWord(tokens, index)
            : lead.Changed || direct ? shape.IsOdd && !shape.IsOrdinary || (direct && shape.IsDigits && text.Length >= 5)
            : shape.IsObvious;
        bool phrase = tokens[key].Word == "passphrase" && (accepted || (lead.Said && Passphrase.Begins(tokens, index)));
        return accepted || phrase ? new SecretSpan(start, phrase ? Passphrase.End(tokens, index, end) : end, SecretKind.Password) : null;
    }

    /// <summary>The value comes first: "Xyz is my password".</summary>
    private static SecretSpan? BeforeKey(TextTokens tokens, int key)
    {
        bool said = false, comma = false;
        for (int i = key - 1; i >= key - Reach && i >= 0; i--)
        {
            TextToken token = tokens[i];
            if (token.Type == TokenType.Mark || (token.EndsSentence && new ValueShape(SecretValue.TextOf(tokens, token)).IsOrdinary))
            {
                return null;
            }

            if (SecretWords.Copulas.Contains(token.Word)
                || token.Word is "as" or "als" or "comme" or "como" or "=" or "(" or "for" or "fur" or "para" or "pour")
            {
                said = true;
            }
            else if (token.Type == TokenType.Word && (said || comma))
            {
                return said || new ValueShape(SecretValue.TextOf(tokens, token)).IsOdd ? Spoken(tokens, i) : null;
            }
            else if (token.Type == TokenType.Word && !SecretWords.Fillers.Contains(token.Word))
            {
                return null;
            }

            comma |= token.Word == ",";
        }

        return null;
    }

    private static SecretSpan? Spoken(TextTokens tokens, int index)
    {
        (int start, int end) = SecretValue.From(tokens, tokens[index]);
        string text = SecretValue.TextOf(tokens, tokens[index]);
        var shape = new ValueShape(text);
        bool first = index == 0 || tokens[index].NewLine;
        bool word = first && IsValue(tokens[index], text) && !SecretWords.Fillers.Contains(tokens[index].Word)
            && (tokens[index + 1].Type == TokenType.Word || IsQuoted(tokens, tokens[index]));
        return (shape.IsOdd && !shape.IsOrdinary) || (word && !SecretWords.Copulas.Contains(tokens[index].Word) && tokens[index].Word.Length >= 5)
            ? new SecretSpan(start, end, SecretKind.Password)
            : null;
    }

    /// <summary>No word says so: it stands beside a user name, after "sign in with", or looks like nothing else.</summary>
    private static SecretSpan? WithoutKey(TextTokens tokens, int index)
    {
        (int start, int end) = SecretValue.From(tokens, tokens[index]);
        if (end - start is < 6 or > 128 || (index > 0 && start > 0 && !char.IsWhiteSpace(tokens.Text[start - 1])
            && tokens[index - 1].Word is not (":" or "(" or "\"" or "|" or "“" or "„" or "«" or "=" or ",")))
        {
            return null;
        }

        var shape = new ValueShape(tokens.Text[start..end]);
        bool found = shape.IsObvious || (shape.IsStrong && (FollowsSignIn(tokens, index, shape) || FollowsUser(tokens, index)));
        return found && !IsAddress(tokens.Text[start..end]) ? new SecretSpan(start, end, SecretKind.Password) : null;
    }

    private static bool FollowsSignIn(TextTokens tokens, int index, ValueShape shape)
    {
        bool used = shape.HasSymbol || tokens[index + 1].Word is "to" or "zum" or "para" or "pour";
        for (int i = index - 1; i >= index - Reach && i >= 0 && tokens[i].Type != TokenType.Mark && !(tokens[i].EndsSentence
            && tokens[i].Type == TokenType.Word); i--)
        {
            if (SecretWords.SignIn.Contains(tokens[i].Word) && (used || !SecretWords.Using.Contains(tokens[i].Word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsUser(TextTokens tokens, int index)
    {
        int i = index - 1;
        while (i > index - 4 && SecretWords.Pairing.Contains(tokens[i].Word))
        {
            i--;
        }

        return tokens[i].Type == TokenType.Word && IsMail(tokens.Text[tokens[i].Start..tokens[i].End]);
    }

    private static bool IsSaying(TextTokens tokens, int index) =>
        SecretWords.Copulas.Contains(tokens[index].Word) || (tokens[index].Type == TokenType.Sign
            && tokens[index].Word is ":" or "=" or "→") || tokens[index].Word is "->" or "=>" or "-" or "–";

    /// <summary>"my password for robin@example.com is …": what the password is for may stand in between.</summary>
    private static bool IsAddressee(TextTokens tokens, int index) =>
        tokens[index - 1].Word is "for" or "fur" or "para" or "pour" or "de" or "del" or "du" or "von" or "at" or "on" or "bei";

    /// <summary>A plain word, at the end of what is said, that is no word of a complaint.</summary>
    private static bool IsLoneWord(TextTokens tokens, int index)
    {
        TextToken token = tokens[index], next = tokens[index + 1];
        bool last = token.EndsSentence || next.Start == tokens.Text.Length || next.NewLine
            || next.Word is "," or ")" or ";" or "and" or "und" or "y" or "et" or "but" or "aber" or "pero" or "mais";
        return last && token.Word.Length >= 4 && IsValue(token, token.Word) && !SecretWords.Fillers.Contains(token.Word) && !IsAddress(token.Word);
    }

    private static bool IsValue(TextToken token, string text) =>
        !SecretWords.NoValue.Contains(token.Word) && !SecretWords.Copulas.Contains(token.Word) && text.AsSpan().ContainsAnyExcept(Placeholders);

    /// <summary>"is 8 characters long", "is 2 years old": a small number counts something.</summary>
    private static bool IsCounted(TextTokens tokens, int index, ValueShape shape) =>
        shape.IsDigits && tokens[index].End - tokens[index].Start <= 3 && tokens[index + 1].Type == TokenType.Word;

    private static bool IsQuoted(TextTokens tokens, TextToken token) =>
        token.Start > 0 && tokens.Text[token.Start - 1] is '"' or '“' or '„' or '«' or '`' or '\'' or '‘'
            || tokens.Text[token.Start] is '\'' or '‘' or '*';

    private static bool IsMail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at;

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (IsMail(text) && new ValueShape(text).IsOrdinary);
}
