namespace CsBot.Understanding.Matching;

internal static class Softmax
{
    /// <summary>Turns scores into probabilities, in place.</summary>
    /// <returns>The logarithm of the sum that they were divided by.</returns>
    public static float Apply(Span<float> scores)
    {
        float highest = float.NegativeInfinity;
        foreach (float score in scores)
        {
            highest = Math.Max(highest, score);
        }

        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return highest + MathF.Log(sum);
    }
}
