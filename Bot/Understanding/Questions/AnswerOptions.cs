using CsBot.Understanding.Sentences;

namespace CsBot.Understanding.Questions;

/// <summary>Section "Answers".</summary>
internal sealed class AnswerOptions
{
    public const string Section = "Answers";

    /// <summary>Where the trained models of edited answers are kept. Without it: the folder answers in the data folder.</summary>
    public string? ModelFolder { get; set; }

    /// <summary>Where the sentence encoder is. Without it: the folder encoder beside the program.</summary>
    public string EncoderFolder { get; set; } = Encoders.Shipped;
}
