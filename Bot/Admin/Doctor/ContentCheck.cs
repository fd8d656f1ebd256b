using CsBot.Content;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>All content can be loaded, as at a start.</summary>
internal sealed class ContentCheck(IOptions<ContentOptions> options) : ICheck
{
    private const int MaxShown = 20;
    private static readonly string Cure = $"Fix the file, then check it with: {Run.Of("lint")}";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult(Look(options.Value.FullPath));

    private static IReadOnlyList<Finding> Look(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [Finding.Problem($"There is no folder {folder}.", "Set Content:Folder to the folder Cards.")];
        }

        try
        {
            ContentLoader.Load(folder);
            return [Finding.Ok($"No mistakes in {folder}.")];
        }
        catch (ContentException error)
        {
            return [.. error.Problems.Take(MaxShown).Select(problem => Finding.Problem(problem.ToString(), Cure))];
        }
        catch (IOException error)
        {
            return [Finding.Problem(error.Message, Cure)];
        }
    }
}
