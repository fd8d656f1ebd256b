using CsBot.Answers;
using CsBot.CardRendering;
using CsBot.Escalation;
using CsBot.Guides;
using CsBot.Invitations;
using CsBot.Texts;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>All content can be loaded, as at a start.</summary>
internal sealed class ContentCheck(IServiceProvider services, IOptions<ContentOptions> options) : ICheck
{
    private const int Most = 20;
    private const string Cure = "Correct the file; dotnet run --project Bot -- lint says it again.";

    /// <summary>What is made of the files.</summary>
    public static IReadOnlyList<Type> Parts { get; } =
        [typeof(GuideLibrary), typeof(BotTexts), typeof(CommandWords), typeof(CardRenderer), typeof(AnswerLibrary), typeof(MailFacts), typeof(CannedReplies)];

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        string folder = options.Value.FullPath;
        if (!Directory.Exists(folder))
        {
            return Task.FromResult<IReadOnlyList<Finding>>([Finding.Problem($"There is no folder {folder}.", "Set Content:Folder to the folder Cards.")]);
        }

        Finding[] wrong = [.. Parts.SelectMany(Load).Distinct().Take(Most)];
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Length > 0 ? wrong : [Finding.Ok($"No mistakes in {folder}.")]);
    }

    private Finding[] Load(Type part)
    {
        try
        {
            services.GetRequiredService(part);
            return [];
        }
        catch (ContentException error)
        {
            return [.. error.Problems.Select(problem => Finding.Problem(problem.ToString(), Cure))];
        }
        catch (Exception error) when (error is CardTemplateException or IOException)
        {
            return [Finding.Problem(error.Message, Cure)];
        }
    }
}
