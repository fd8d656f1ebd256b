using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Finds answers to the questions that a sign-in asks who has lost a password, such as a mother's maiden name.</summary>
internal static class SecretAnswerFinder
{
    private const int Reach = 14;
    private const int NameReach = 6;
    private const int MaxWords = 4;

    private static readonly FrozenSet<string> Answers = SecretWords.Set("answer antwort respuesta reponse");

    private static readonly FrozenSet<string> Questions = SecretWords.Set("sicherheitsfrage geheimfrage sicherheitsfragen geheimfragen kontrollfrage sicherheitsabfrage sicherheitsabfragen");

    private static readonly FrozenSet<string> QuestionHeads = SecretWords.Set("question questions pregunta preguntas frage answer antwort respuesta reponse");

    private static readonly FrozenSet<string> Secret = SecretWords.Set(
        "secret security recovery geheime geheimer geheimen secreta secretas seguridad recuperacion secrete secretes securite personnelle");

    private static readonly FrozenSet<string> Maiden = SecretWords.Set("madchenname maedchenname madchennamen geburtsname");

    private static readonly FrozenSet<string> Answered = SecretWords.Set(
        "answered answer replied geantwortet beantwortet antworte respondi respondo conteste repondu reponds");

    private static readonly FrozenSet<string> InName = SecretWords.Set("de la el del du des of the von der le les las los and y et und");

    public static IEnumerable<SecretSpan> Find(TextTokens tokens)
    {
        int question = int.MinValue / 2;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenType.Word)
            {
                continue;
            }

            question = IsQuestion(tokens, i) ? i : question;
            SecretSpan? span = SecretTopics.Find(tokens, i, IsQuestion) is var topic and >= 0 && IsName(tokens, topic)
                    ? new SecretSpan(tokens[topic].Start, End(tokens, topic), SecretKind.SecretAnswer)
                : IsMaidenName(tokens, i) ? AfterName(tokens, i, NameReach)
                : Answers.Contains(tokens[i].Word) && (i - question <= Reach || IsAskedAfter(tokens, i)) ? AfterName(tokens, i, Reach) ?? PutAs(tokens, i)
                : Answered.Contains(tokens[i].Word) && (i - question <= Reach || IsAskedAfter(tokens, i)) ? Told(tokens, i)
                : null;
            if (span is { } found)
            {
                yield return found;
            }
        }
    }

    private static bool IsQuestion(TextTokens tokens, int index) => Questions.Contains(tokens[index].Word)
        || (QuestionHeads.Contains(tokens[index].Word) && (Secret.Contains(tokens[index - 1].Word) || Secret.Contains(tokens[index + 1].Word)
            || (tokens[index + 1].Word == "de" && Secret.Contains(tokens[index + 2].Word))));

    private static bool IsAskedAfter(TextTokens tokens, int index)
    {
        for (int i = index + 1; i <= index + NameReach && i < tokens.Count && !tokens[i - 1].EndsSentence; i++)
        {
            if (IsQuestion(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMaidenName(TextTokens tokens, int index) => Maiden.Contains(tokens[index].Word)
        || (tokens[index].Word == "name" && tokens[index - 1].Word == "maiden")
        || (tokens[index].Word == "soltera" && tokens[index - 2].Word is "apellido" or "nombre")
        || (tokens[index].Word == "fille" && tokens[index - 1].Word == "jeune" && tokens[index - 3].Word == "nom");

    /// <summary>"… is Fairweather", ": Fairweather".</summary>
    private static SecretSpan? AfterName(TextTokens tokens, int name, int reach)
    {
        bool said = false;
        for (int i = name + 1; i <= name + reach && i < tokens.Count; i++)
        {
            TextToken token = tokens[i];
            if (token.Type == TokenType.Mark || (tokens[i - 1].EndsSentence && tokens[i - 1].Type == TokenType.Word && !said))
            {
                return null;
            }

            if (SecretWords.Copulas.Contains(token.Word) || token.Word is ":" or "=" or "-" or "–" or "→")
            {
                said = true;
            }
            else if (said && token.Type == TokenType.Word && !SecretWords.Fillers.Contains(token.Word))
            {
                return IsValue(tokens, i) ? new SecretSpan(token.Start, End(tokens, i), SecretKind.SecretAnswer) : null;
            }
        }

        return null;
    }

    /// <summary>"answered with Ravensburg", "Ravensburg geantwortet".</summary>
    private static SecretSpan? Told(TextTokens tokens, int verb)
    {
        for (int i = verb + 1; i <= verb + Reach && i < tokens.Count && !tokens[i - 1].EndsSentence; i++)
        {
            if (tokens[i].Word is "with" or "mit" or "con" or "par" or "avec" && tokens[i + 1].Type == TokenType.Word && IsValue(tokens, i + 1))
            {
                return new SecretSpan(tokens[i + 1].Start, SecretValue.From(tokens, tokens[i + 1]).End, SecretKind.SecretAnswer);
            }
        }

        int near = IsName(tokens, verb - 1) ? verb - 1 : IsName(tokens, verb + 1) ? verb + 1 : -1;
        return near < 0 ? null : new SecretSpan(tokens[near].Start, SecretValue.From(tokens, tokens[near]).End, SecretKind.SecretAnswer);
    }

    /// <summary>"I put Ravensburg as the answer".</summary>
    private static SecretSpan? PutAs(TextTokens tokens, int answer)
    {
        for (int i = answer - 1; i >= answer - 3 && i > 0; i--)
        {
            if (tokens[i].Word is "as" or "als" or "como" or "comme" && tokens[i - 1].Type == TokenType.Word && IsValue(tokens, i - 1))
            {
                return new SecretSpan(tokens[i - 1].Start, SecretValue.From(tokens, tokens[i - 1]).End, SecretKind.SecretAnswer);
            }
        }

        return null;
    }

    private static bool IsName(TextTokens tokens, int index) => tokens[index].Type == TokenType.Word && char.IsUpper(tokens.Text[tokens[index].Start])
        && tokens[index].Word.Length > 2 && !Questions.Contains(tokens[index].Word) && !IsQuestion(tokens, index) && IsValue(tokens, index);

    private static bool IsValue(TextTokens tokens, int index) => tokens[index].Word.Length > 1 && !SecretWords.NoValue.Contains(tokens[index].Word)
        && !InName.Contains(tokens[index].Word) && !SecretWords.Copulas.Contains(tokens[index].Word) && !Descriptions.Fits(tokens, index) && !IsFullQuestion(tokens, index);

    /// <summary>"Security question: name of my first pet": what is asked goes on with "of", the answer does not.</summary>
    private static bool IsFullQuestion(TextTokens tokens, int index) => char.IsLower(tokens.Text[tokens[index].Start])
        && (InName.Contains(tokens[index + 1].Word) || SecretWords.NoValue.Contains(tokens[index + 1].Word));

    /// <summary>A name can have several words, each with a capital letter but the small ones between.</summary>
    private static int End(TextTokens tokens, int index)
    {
        int end = SecretValue.From(tokens, tokens[index]).End;
        for (int i = index + 1; i < index + MaxWords && tokens[i].Type == TokenType.Word && !tokens[i - 1].EndsSentence && !tokens[i].NewLine; i++)
        {
            bool capital = char.IsUpper(tokens.Text[tokens[i].Start]);
            if (!capital && !InName.Contains(tokens[i].Word))
            {
                break;
            }

            end = capital ? SecretValue.From(tokens, tokens[i]).End : end;
        }

        return end;
    }
}
