using System.Collections.Frozen;

namespace CsBot.Redaction;

/// <summary>Finds what answers a secret question by the thing that is asked about: "my first pet was called Xyz, that is the secret question".</summary>
internal static class SecretTopics
{
    private const int Reach = 14;
    private const int NearReach = 4;

    private static readonly FrozenSet<string> Topics = SecretWords.Set(
        "haustier hund katze lehrer lehrerin schule geburtsort geburtsstadt lieblingsfarbe lieblingstier lieblingsessen lieblingsfilm grossmutter oma "
        + "mascota perro gato profesor profesora escuela colegio ciudad color abuela pet dog cat teacher school city colour grandmother "
        + "animal chien chat professeur ecole college ville couleur grand-mere prof");

    private static readonly FrozenSet<string> Called = SecretWords.Set(
        "llamaba llama s'appelait s'appelle appelait appelle hiess heisst called named is was ist war es era est etait :");

    /// <summary>The token where the answer begins that is said of the thing at an index; -1 where there is none.</summary>
    public static int Find(TextTokens tokens, int index, Func<TextTokens, int, bool> isQuestion)
    {
        if (!Topics.Contains(tokens[index].Word) || !IsAsked(tokens, index, isQuestion))
        {
            return -1;
        }

        for (int i = index + 1; i <= index + NearReach && !tokens[i - 1].EndsSentence; i++)
        {
            if (Called.Contains(tokens[i].Word) && tokens[i + 1].Type == TokenType.Word && !Called.Contains(tokens[i + 1].Word))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static bool IsAsked(TextTokens tokens, int index, Func<TextTokens, int, bool> isQuestion)
    {
        for (int i = index - Reach; i <= index + Reach; i++)
        {
            if (tokens[i].Type == TokenType.Word && isQuestion(tokens, i))
            {
                return true;
            }
        }

        return false;
    }
}
