using CsBot.Content.Invitations;
using CsBot.Content.Reading;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Invitations;

public sealed class MailFactsLoaderTests : IDisposable
{
    private const string Name = "invitations/mail.yaml";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-mail-facts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("    - signup.live.com", "    - https://signup.live.com", "is not a host")]
    [InlineData("    - signup.live.com", "    - Signup.live.com", "is not a host")]
    [InlineData("    - customersource", "    - CustomerSource", "must be in lower case")]
    [InlineData("    name: url", "    naem: url", "unknown key \"naem\"")]
    [InlineData("    form: path", "    form: path\n    name: u", "this form has no parameter")]
    [InlineData("    form: proofpoint3", "    form: guess", "is not known; write one of")]
    [InlineData("senders:", "sender:", "unknown key \"sender\"")]
    public void AMistakeIsNamedWithFileAndLine(string from, string to, string problem)
    {
        string text = File.ReadAllText(Path.Combine(RealCards.Root, Name)).ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        int line = text[..text.IndexOf(from, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
        int place = text.IndexOf(from, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "invitations"));
        File.WriteAllText(Path.Combine(_folder.FullName, Name), text[..place] + to + text[(place + from.Length)..]);

        ContentException error = Assert.Throws<ContentException>(() => MailFactsLoader.Load(_folder.FullName));
        ContentProblem found = Assert.Single(error.Problems, found => found.Message.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(Name, found.File);
        Assert.InRange(found.Line, line - 1, line + 1);
    }

    [Fact]
    public void AMissingFileStopsTheStart() => Assert.Throws<ContentException>(() => MailFactsLoader.Load(_folder.FullName));
}
