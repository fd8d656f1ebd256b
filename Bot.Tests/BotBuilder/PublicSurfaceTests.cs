using CsBot.Tests.Requirements;
using Microsoft.Bot.Builder;
using PublicApiGenerator;

namespace CsBot.Tests.BotBuilder;

/// <summary>What BotBuilder offers is written down, so that a change of it is seen as one.</summary>
public sealed class PublicSurfaceTests
{
    private const string RenewVariable = "CSBOT_APPROVE";
    private static readonly string Approved = Repository.PathTo("Bot.Tests", "BotBuilder", "BotBuilder.approved.txt");

    [Fact]
    public void TheSurfaceIsTheApprovedOne()
    {
        // The generator leaves out namespaces of Microsoft by itself; here they are the product.
        var options = new ApiGeneratorOptions { DenyNamespacePrefixes = [], IncludeAssemblyAttributes = false };
        string surface = typeof(ITurnContext).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        Assert.Contains($"interface {nameof(ITurnContext)}", surface, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(RenewVariable) == "1")
        {
            File.WriteAllText(Approved, surface);
        }

        string[] now = surface.Split('\n');
        string[] approved = File.ReadAllText(Approved).ReplaceLineEndings("\n").Split('\n');
        Assert.True(now.SequenceEqual(approved), $"""
            The public surface of BotBuilder/ is not the one in {Path.GetFileName(Approved)}.
            {string.Join('\n', now.Except(approved).Select(line => "+ " + line.Trim()).Concat(approved.Except(now).Select(line => "- " + line.Trim())))}
            If that is meant: {RenewVariable}=1 dotnet test Bot.Tests --filter {nameof(PublicSurfaceTests)}
            """);
    }
}
