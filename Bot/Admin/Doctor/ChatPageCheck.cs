using CsBot.Hosting;

namespace CsBot.Admin.Doctor;

/// <summary>The chat page of a developer's machine can draw cards. The deployed bot has no such page and needs no Node.js.</summary>
internal sealed class ChatPageCheck(IHostEnvironment environment, IConfiguration configuration) : ICheck
{
    private static readonly string[] Libraries = ["adaptivecards.min.js", "markdown-it.umd.min.js"];

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        if (!StartupRules.HasChatPage(environment, configuration))
        {
            return Finding.Skipped("There is no chat page in production.");
        }

        string folder = Path.Combine(AppContext.BaseDirectory, "LocalChat", "page");
        return Array.TrueForAll(Libraries, file => File.Exists(Path.Combine(folder, file)))
            ? Finding.Ok("The chat page can draw cards.")
            : Finding.Warning("The chat page cannot draw cards.", "Install Node.js 20 or later and build again.");
    }
}
