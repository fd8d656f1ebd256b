using System.Text.Json;
using Microsoft.Bot.Builder;

namespace CsBot.Tests.BotBuilder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task GivesFreshValuesEachTime()
    {
        var note = new Note { Text = "one" };
        await WriteAsync(note);
        note.Text = "changed after writing";

        (await ReadAsync()).Text = "changed after reading";

        Assert.Equal("one", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task GivesTheVersionAndRefusesAnOldOne()
    {
        await WriteAsync(new Note { Text = "one" });
        var first = await ReadAsync();
        var second = await ReadAsync();
        await WriteAsync(first);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(second));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public async Task ReplacesAnythingWithoutAVersion(string? eTag)
    {
        await WriteAsync(new Note { Text = "one" });

        await WriteAsync(new Note { Text = "two", ETag = eTag });

        Assert.Equal("two", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task RefusesAVersionOfWhatWasDeleted()
    {
        await WriteAsync(new Note());
        var read = await ReadAsync();
        await _storage.DeleteAsync(["key", "no such key"]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(read));
    }

    [Fact]
    public async Task LeavesOutWhatIsNotThere() => Assert.Empty(await _storage.ReadAsync(["nothing"]));

    [Fact]
    public async Task RefusesWhatIsNoObject()
        => await Assert.ThrowsAsync<ArgumentException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = "text" }));

    [Fact]
    public async Task KeepsATypeNameAsData()
    {
        var json = JsonElement.Parse("""{"$type":"System.Uri, System","text":"x"}""");
        await _storage.WriteAsync(new Dictionary<string, object> { ["key"] = json });

        var stored = Assert.IsType<JsonElement>((await _storage.ReadAsync(["key"]))["key"]);

        Assert.Equal("System.Uri, System", stored.GetProperty("$type").GetString());
    }

    [Fact]
    public async Task LetsExactlyOneOfManyRacersWin()
    {
        await WriteAsync(new Note());
        var racers = new List<Note>();
        for (int i = 0; i < 50; i++) racers.Add(await ReadAsync());

        bool[] won = await Task.WhenAll(racers.Select(note => Task.Run(async () =>
        {
            try
            {
                await WriteAsync(note);
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        })));

        Assert.Single(won, true);
    }

    private Task WriteAsync(Note note) => _storage.WriteAsync(new Dictionary<string, object> { ["key"] = note });

    private async Task<Note> ReadAsync() => (await _storage.ReadAsync<Note>(["key"]))["key"];

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
