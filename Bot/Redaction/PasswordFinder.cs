using System.Buffers;
using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Finds passwords: after a word for one, before it, beside a user name, and those that nothing else looks like.</summary>
internal static class PasswordFinder
{
    private const int Reach = 9;
    private const int FurtherReach = 12;
    private const int QuoteReach = 8;
    private const int MostQuoted = 5;

    private static readonly SearchValues<char> Placeholders = SearchValues.Create("*•.x_-…?!");

    private static readonly FrozenSet<string> Articles = SecretWords.Set("the a an la el los las un una le les une das der die ein eine l");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Word)
            {
                continue;
            }

            SecretSpan? span = PasswordNames.IsOne(tokens, i) ? AfterKey(tokens, i) ?? QuotedBefore(tokens, i) ?? BeforeKey(tokens, i) : WithoutKey(tokens, i);
            if (span is { } found)
            {
                yield return found;
                foreach (SecretSpan further in Further(tokens, i, found.End).Concat(Earlier(tokens, i, found.Start)))
                {
                    yield return further;
                }
            }
        }
    }

    /// <summary>Whoever writes one often writes another: "Xyz1 and the new one is Zyx2".</summary>
    private static IEnumerable<SecretSpan> Further(TextTokens tokens, int index, int end)
    {
        while (index < tokens.Count && tokens[index].Start < end)
        {
            index++;
        }

        for (int i = index; i < index + FurtherReach && i < tokens.Count && tokens[i].Type != TokenType.Mark; i++)
        {
            TextToken token = tokens[i];
            if (token.Type == TokenType.Word && tokens[i - 1].Word != "@" && IsFurther(tokens, token))
            {
                (int start, int stop) = SecretValue.From(tokens, token);
                yield return new SecretSpan(start, stop, SecretKind.Password);
            }

            if (token.EndsSentence && token.Type == TokenType.Word)
            {
                yield break;
            }
        }
    }

    /// <summary>"either Xyz1 or Zyx2 is my password".</summary>
    private static IEnumerable<SecretSpan> Earlier(TextTokens tokens, int index, int start)
    {
        while (index > 0 && tokens[index].Start >= start)
        {
            index--;
        }

        bool joined = tokens[index].Word is "and" or "or" or "und" or "oder" or "y" or "o" or "et" or "ou" or ",";
        if (joined && index > 0 && tokens[index - 1].Type == TokenType.Word && IsFurther(tokens, tokens[index - 1]))
        {
            (int from, int to) = SecretValue.From(tokens, tokens[index - 1]);
            yield return new SecretSpan(from, to, SecretKind.Password);
        }
    }

    private static bool IsFurther(TextTokens tokens, TextToken token)
    {
        string text = SecretValue.TextOf(tokens, token);
        return new ValueShape(text).IsMadeUp && !IsAddress(text);
    }

    /// <summary>One that is asked about: is "xyz" a good password?, "xyz" as my password.</summary>
    private static SecretSpan? QuotedBefore(TextTokens tokens, int key)
    {
        for (int i = PasswordNames.FirstOf(tokens, key) - 1; i >= key - QuoteReach && i >= 0 && tokens[i].Type != TokenType.Mark; i--)
        {
            if (SecretValue.QuoteThatEnds(tokens.Text, tokens[i].End) is { } quote)
            {
                string text = tokens.Text[quote.Start..quote.End];
                return IsAsked(tokens, i, quote.Start) && text.AsSpan().ContainsAnyExcept(Placeholders) && !IsAddress(text)
                    && text.AsSpan().Count(' ') < MostQuoted
                    ? new SecretSpan(quote.Start, quote.End, SecretKind.Password)
                    : null;
            }

            string word = tokens[i].Word;
            if (tokens[i].EndsSentence || !(SecretWords.Quality.Contains(word) || SecretWords.Fillers.Contains(word) || SecretWords.Copulas.Contains(word)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"as my password" stands behind the quotation, or a question begins before it.</summary>
    private static bool IsAsked(TextTokens tokens, int closer, int start)
    {
        if (tokens[closer + 1].Word is "as" or "als" or "como" or "comme" or "de" or "be" or "for" or "fur" or "para" or "pour")
        {
            return true;
        }

        int before = closer;
        while (before >= 0 && tokens[before].End >= start)
        {
            before--;
        }

        return SecretWords.Copulas.Contains(tokens[before].Word) || SecretWords.Copulas.Contains(tokens[closer + 1].Word)
            || SecretWords.Asking.Contains(tokens[before].Word) || SecretWords.Asking.Contains(tokens[closer + 1].Word);
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

            comma |= token is { Type: TokenType.Sign, Word: "," or ";" };
            if (IsSaying(tokens, i) && !(comma && token.Type == TokenType.Sign))
            {
                said = true;
            }
            else if (SecretWords.ChangeWords.Contains(token.Word) && !said)
            {
                changed = true;
            }
            else if (token.Type == TokenType.Word && Accept(tokens, key, i, new Lead(said, changed, comma)) is { } span)
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

    /// <param name="Aside">A comma came before, so it may be said of something else: "not the password, it's the user name".</param>
    private readonly record struct Lead(bool Said, bool Changed, bool Aside);

    private static SecretSpan? Accept(TextTokens tokens, int key, int index, Lead lead)
    {
        TextToken token = tokens[index];
        (int start, int end) = SecretValue.From(tokens, token);
        string text = SecretValue.TextOf(tokens, token);
        var shape = new ValueShape(text);
        bool separated = tokens[index - 1].Type == TokenType.Sign && tokens[index - 1].Word is ":" or "=" or "→" or ">" || IsQuoted(tokens, token);
        bool direct = index == key + 1 || (index == key + 2 && (IsQuoted(tokens, token) || tokens[key + 1].Word == "("));
        bool accepted = (separated && lead.Said) || (IsQuoted(tokens, token) && (lead.Said || direct))
            ? (IsValue(token, text) || IsPhrase(tokens, index)) && !IsAddress(text) && !shape.IsAmount && (IsQuoted(tokens, token) || shape.IsOdd || IsLoneWord(tokens, index))
            : lead.Said ? (shape.IsOdd && !IsCounted(tokens, index, shape) && !shape.IsAmount && !IsAddress(text)) || (!lead.Aside && IsLoneWord(tokens, index))
            : lead.Changed || direct ? shape.IsOdd && !shape.IsOrdinary || (direct && shape.IsDigits && text.Length >= 5)
            : shape.IsObvious || (shape.IsStrong && !IsAddress(text) && (IsBetweenCommas(tokens, index) || IsChosen(tokens, key, index)));
        bool phrase = PasswordNames.IsPhrase(tokens, key) && (accepted || (lead.Said && Passphrase.Begins(tokens, index)));
        return lead.Said && Passphrase.EndOfGroups(tokens, index) is > 0 and var groups ? new SecretSpan(start, groups, SecretKind.Password)
            : accepted || phrase ? new SecretSpan(start, phrase ? Passphrase.End(tokens, index, end) : end, SecretKind.Password) : null;
    }

    /// <summary>"my usual password, Xyz1abc, does not work".</summary>
    private static bool IsBetweenCommas(TextTokens tokens, int index) => tokens[index - 1].Word == "," && tokens[index + 1].Word == ",";

    /// <summary>"as my password I chose Xyz1abc": what the password is for comes first, and then who made it up.</summary>
    private static bool IsChosen(TextTokens tokens, int key, int index)
    {
        int first = PasswordNames.FirstOf(tokens, key) - 1;
        bool used = tokens[first].Word is "as" or "als" or "comme" or "como" or "de"
            || (SecretWords.Fillers.Contains(tokens[first].Word) && tokens[first - 1].Word is "as" or "als" or "comme" or "como" or "de");
        for (int i = key + 1; used && i < index; i++)
        {
            if (SecretWords.Chosen.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value comes first: "Xyz is my password".</summary>
    private static SecretSpan? BeforeKey(TextTokens tokens, int key)
    {
        bool said = false, comma = false;
        for (int i = PasswordNames.FirstOf(tokens, key) - 1; i >= key - Reach && i >= 0; i--)
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
                return said || new ValueShape(SecretValue.TextOf(tokens, token)).IsOdd ? Spoken(tokens, i, key) : null;
            }
            else if (token.Type == TokenType.Word && !SecretWords.Fillers.Contains(token.Word))
            {
                return null;
            }

            comma |= token.Word == ",";
        }

        return null;
    }

    private static SecretSpan? Spoken(TextTokens tokens, int index, int key)
    {
        (int start, int end) = SecretValue.From(tokens, tokens[index]);
        string text = SecretValue.TextOf(tokens, tokens[index]);
        var shape = new ValueShape(text);
        bool first = index == 0 || tokens[index].NewLine;
        bool word = first && IsValue(tokens[index], text) && !Descriptions.Fits(tokens, index) && EndsThere(tokens, key) && !SecretWords.Fillers.Contains(tokens[index].Word)
            && (tokens[index + 1].Type == TokenType.Word || IsQuoted(tokens, tokens[index]));
        return (shape.IsOdd && !shape.IsOrdinary) || (word && !SecretWords.Copulas.Contains(tokens[index].Word) && tokens[index].Word.Length >= 5)
            ? new SecretSpan(start, end, SecretKind.Password)
            : null;
    }

    /// <summary>"xyz is my password", not "the site is password protected".</summary>
    private static bool EndsThere(TextTokens tokens, int key) => tokens[PasswordNames.FirstOf(tokens, key) - 1].Word is not ("is" or "ist" or "es" or "est" or "as" or "als")
        && (tokens[key + 1].Type != TokenType.Word || tokens[key].EndsSentence || tokens[key + 1].NewLine
            || tokens[key + 1].Word is "and" or "und" or "y" or "et" or "but" or "aber" or "pero" or "mais" or "for" or "fur" or "para" or "pour");

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
        return found && !IsAddress(tokens.Text[start..end]) && tokens.Text[start] != '/' ? new SecretSpan(start, end, SecretKind.Password) : null;
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
            && tokens[index].Word is ":" or "=" or "→" && !IsSmiley(tokens, index)) || tokens[index].Word is "->" or "=>" or "-" or "–";

    private static bool IsSmiley(TextTokens tokens, int index) => tokens[index + 1] is { Word: "(" or ")" } mouth && mouth.Start == tokens[index].End;

    /// <summary>"my password for robin@example.com is …": what the password is for may stand in between.</summary>
    private static bool IsAddressee(TextTokens tokens, int index) =>
        tokens[index - 1].Word is "for" or "fur" or "para" or "pour" or "de" or "del" or "du" or "von" or "at" or "on" or "bei";

    /// <summary>A plain word, at the end of what is said, that is no word of a complaint.</summary>
    private static bool IsLoneWord(TextTokens tokens, int index)
    {
        TextToken token = tokens[index], next = tokens[index + 1];
        bool last = token.EndsSentence || next.Start == tokens.Text.Length || next.NewLine
            || next.Word is "," or ")" or ";" or "and" or "und" or "y" or "et" or "but" or "aber" or "pero" or "mais";
        return last && token.Word.Length >= 4 && !Articles.Contains(tokens[index - 1].Word) && IsValue(token, token.Word)
            && !Descriptions.Fits(tokens, index) && !SecretWords.Fillers.Contains(token.Word) && !IsAddress(token.Word);
    }

    /// <summary>Several words in quotation marks that do not complain, such as "too many cooks".</summary>
    private static bool IsPhrase(TextTokens tokens, int index)
    {
        int end = SecretValue.From(tokens, tokens[index]).End, words = 0, complaints = 0;
        for (int i = index; IsQuoted(tokens, tokens[index]) && i < index + MostQuoted && tokens[i].Start < end && tokens[i].Type == TokenType.Word; i++)
        {
            words++;
            complaints += SecretWords.NoValue.Contains(tokens[i].Word) || SecretWords.Copulas.Contains(tokens[i].Word) ? 1 : 0;
            if (tokens[i].Word is "not" or "nicht" or "no" or "pas" or "must" or "muss" or "debe" or "doit" || PasswordNames.IsOne(tokens, i))
            {
                return false;
            }
        }

        return words >= 2 && complaints < words;
    }

    private static bool IsValue(TextToken token, string text) =>
        !SecretWords.NoValue.Contains(token.Word) && !SecretWords.Copulas.Contains(token.Word) && text.AsSpan().ContainsAnyExcept(Placeholders);

    /// <summary>"is 8 characters long", "is 2 years old": a small number counts something.</summary>
    private static bool IsCounted(TextTokens tokens, int index, ValueShape shape) =>
        shape.IsDigits && tokens[index].End - tokens[index].Start <= 3 && tokens[index + 1].Type == TokenType.Word;

    private static bool IsQuoted(TextTokens tokens, TextToken token) =>
        SecretValue.QuoteBefore(tokens.Text, token.Start) is '"' or '“' or '„' or '«' or '`' or '\'' or '‘'
            || tokens.Text[token.Start] is '\'' or '‘' or '*';

    private static bool IsMail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at;

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (IsMail(text) && new ValueShape(text).IsOrdinary);
}
