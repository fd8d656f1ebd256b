using System.IO.Compression;

namespace CsBot.Tests.Deployment;

public sealed class ZipTests
{
    [Fact]
    public async Task TheProgramIsZippedWithItsFilesAtTheRoot()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-zip").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "bot", "Cards", "strings"));
        await File.WriteAllTextAsync(Path.Combine(folder, "bot", "Bot.dll"), "");
        await File.WriteAllTextAsync(Path.Combine(folder, "bot", "Cards", "strings", "en.yaml"), "");
        string zip = Path.Combine(folder, "bot.zip");
        DeploymentTools.Run run = await DeploymentTools.RunAsync(
            "dotnet", ["msbuild", Templates.PathTo("zip.proj"), $"-p:From={Path.Combine(folder, "bot")}", $"-p:To={zip}"], new Dictionary<string, string>());
        Assert.Equal(0, run.ExitCode);
        await using (ZipArchive archive = await ZipFile.OpenReadAsync(zip))
        {
            Assert.Equal(["Bot.dll", "Cards/strings/en.yaml"], archive.Entries.Select(entry => entry.FullName).Order());
        }

        Directory.Delete(folder, recursive: true);
    }
}
