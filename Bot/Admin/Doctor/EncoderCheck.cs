using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>Questions are matched by their meaning as well. Without the sentence encoder the bot goes by words and letters alone, and understands less.</summary>
internal sealed class EncoderCheck(IOptions<AnswerOptions> options) : ICheck
{
    private const string Cure = "Build the bot with access to NuGet and without -p:Encoder=none. Check Answers:EncoderFolder.";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        try
        {
            return Encoders.Get(options.Value.EncoderFolder) is null
                ? Finding.Warning($"There is no sentence encoder in {options.Value.EncoderFolder}: questions are matched by words and letters only.", Cure)
                : Finding.Ok("Questions are matched by their meaning as well.");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Finding.Warning($"The sentence encoder does not run here: {error.Message} Questions are matched by words and letters only.", Cure);
        }
    }
}
