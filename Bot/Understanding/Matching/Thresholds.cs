using CsBot.Understanding.Questions;

namespace CsBot.Understanding.Matching;

/// <summary>How much confidence is enough, learned from the examples themselves.</summary>
/// <param name="Answer">From here on the best topic is the answer.</param>
/// <param name="Suggest">From here on a topic is worth asking about.</param>
/// <param name="Command">From here on a command is carried out.</param>
/// <param name="Far">Below, a message is about something else.</param>
internal readonly record struct Thresholds(float Answer, float Suggest, float Command, float Far)
{
    public Certainty Of(Guess guess, bool isCommand) =>
        guess.Confidence >= (isCommand ? Command : Answer) ? Certainty.Sure
        : guess.Confidence >= Suggest ? Certainty.Possible
        : guess.Confidence >= Far ? Certainty.Doubtful
        : Certainty.Far;
}
