using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Progress> _progress;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _progress = _state.CreateProperty<Progress>("progress");
    }

    [Fact]
    public async Task KeepsChangesOfAnObjectOverTurns()
    {
        using (var turn = Turn())
        {
            (await _progress.GetAsync(turn, () => new Progress())).Steps.Add("one");
            await _state.SaveChangesAsync(turn);
        }
        using (var turn = Turn())
        {
            (await _progress.GetAsync(turn, () => new Progress())).Steps.Add("two");
            await _state.SaveChangesAsync(turn);
        }

        using var last = Turn();
        Assert.Equal(["one", "two"], (await _progress.GetAsync(last)).Steps);
    }

    [Fact]
    public async Task GivesTheDefaultWhereThereIsNothing()
    {
        using var turn = Turn();

        Assert.Null(await _progress.GetAsync(turn));
        Assert.Equal(0, await _state.CreateProperty<int>("count").GetAsync(turn));
        Assert.Equal(7, await _state.CreateProperty<int>("count").GetAsync(turn, () => 7));
        Assert.Equal(7, await _state.CreateProperty<int>("count").GetAsync(turn));
    }

    [Fact]
    public async Task WritesNothingThatDidNotChange()
    {
        await SaveAsync(progress => progress.Steps.Add("one"));

        using var turn = Turn();
        _ = await _progress.GetAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, _storage.Writes);
        await _state.SaveChangesAsync(turn, force: true);
        Assert.Equal(2, _storage.Writes);
    }

    [Fact]
    public async Task SeesThatNothingChangedThoughTheStorageReordersTheJson()
    {
        _storage.Seed = JsonElement.Parse("""{ "eTag": "4", "progress": { "note":null,  "steps": [ "one" ], "serialised": 0 } }""");

        using var turn = Turn();
        _ = await _state.CreateProperty<JsonElement>("progress").GetAsync(turn);
        await _state.SaveChangesAsync(turn);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task SerialisesAValueOncePerSave()
    {
        using var turn = Turn();
        var progress = await _progress.GetAsync(turn, () => new Progress());
        progress.Steps.Add("one");

        await _state.SaveChangesAsync(turn);

        Assert.Equal(1, progress.TimesSerialised);
    }

    [Fact]
    public async Task RefusesTheSecondOfTwoRacingTurns()
    {
        await SaveAsync(progress => progress.Steps.Add("one"));
        using var first = Turn();
        using var second = Turn();
        (await _progress.GetAsync(first)).Steps.Add("first");
        (await _progress.GetAsync(second)).Steps.Add("second");

        await _state.SaveChangesAsync(first);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.SaveChangesAsync(second));

        Assert.StartsWith("Etag conflict", exception.Message, StringComparison.Ordinal);
        using var last = Turn();
        Assert.Equal(["one", "first"], (await _progress.GetAsync(last)).Steps);
    }

    [Fact]
    public async Task RefusesTheSecondOfTwoTurnsThatBothBegin()
    {
        using var first = Turn();
        using var second = Turn();
        await _progress.SetAsync(first, new Progress { Note = "first" });
        await _progress.SetAsync(second, new Progress { Note = "second" });

        await _state.SaveChangesAsync(first);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.SaveChangesAsync(second));
    }

    [Fact]
    public async Task SavesTwiceInOneTurn()
    {
        using var turn = Turn();
        await _progress.SetAsync(turn, new Progress { Note = "one" });
        await _state.SaveChangesAsync(turn);
        await _progress.SetAsync(turn, new Progress { Note = "two" });

        await _state.SaveChangesAsync(turn);

        using var last = Turn();
        Assert.Equal("two", (await _progress.GetAsync(last)).Note);
    }

    [Fact]
    public async Task KeepsATypeNameInSubmittedJsonAsData()
    {
        var submitted = JsonElement.Parse("""{"$type":"System.IO.FileInfo, System.IO.FileSystem","fileName":"/etc/passwd","$id":"1"}""");
        var card = _state.CreateProperty<object>("card");
        using (var turn = Turn())
        {
            await card.SetAsync(turn, new Dictionary<string, object> { ["submitted"] = submitted });
            await _state.SaveChangesAsync(turn);
        }

        using var next = Turn();
        var stored = Assert.IsType<JsonElement>(await card.GetAsync(next));

        Assert.Equal(submitted.GetRawText(), stored.GetProperty("submitted").GetRawText());
    }

    [Fact]
    public async Task StoresNoTypeNames()
    {
        await SaveAsync(progress => progress.Extra = new ChannelAccount("29:1"));

        Assert.DoesNotContain("$type", _storage.Written.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft", _storage.Written.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes()
    {
        await SaveAsync(progress => progress.Note = "y");
        using (var turn = Turn()) await _state.DeleteAsync(turn);
        using var last = Turn();
        Assert.Null(await _progress.GetAsync(last));
    }

    [Fact]
    public async Task OverwritesWhereTheStorageTellsNoVersion()
    {
        _storage.Seed = new Dictionary<string, object> { ["progress"] = new Progress { Note = "old" } };
        using var turn = Turn();

        (await _progress.GetAsync(turn)).Note = "new";
        await _state.SaveChangesAsync(turn);

        Assert.Equal("*", _storage.WrittenOver);
    }

    [Theory]
    [InlineData(null, "c", "channelId")]
    [InlineData("test", null, "Conversation.Id")]
    public async Task RefusesAnActivityWithoutAKey(string? channel, string? conversation, string missing)
    {
        var activity = new Activity { ChannelId = channel, Conversation = new ConversationAccount(id: conversation) };
        using var turn = new TurnContext(new TestAdapter(), activity);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(turn));

        Assert.Contains(missing, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SavesAtTheEndOfEveryTurnWithTheMiddleware()
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));
        var count = _state.CreateProperty<int>("count");

        for (int i = 0; i < 3; i++)
        {
            await adapter.SendTextToBotAsync("hi", AddOneAsync, default);
        }

        using var last = Turn();
        Assert.Equal(3, await count.GetAsync(last));

        async Task AddOneAsync(ITurnContext turn, CancellationToken token)
            => await count.SetAsync(turn, await count.GetAsync(turn, cancellationToken: token) + 1, token);
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        From = new ChannelAccount("user1"),
        Conversation = new ConversationAccount(id: "Conversation1"),
    });

    private async Task SaveAsync(Action<Progress> change)
    {
        using var turn = Turn();
        change(await _progress.GetAsync(turn, () => new Progress()));
        await _state.SaveChangesAsync(turn);
    }

    private sealed class Progress
    {
        public List<string> Steps { get; set; } = [];

        public string? Note { get; set; }

        public object? Extra { get; set; }

        [JsonIgnore]
        public int TimesSerialised { get; private set; }

        public int Serialised
        {
            get
            {
                TimesSerialised++;
                return 0;
            }
            set => _ = value;
        }
    }

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Writes { get; private set; }

        public object? Seed { get; set; }

        public JsonElement Written { get; private set; }

        public string? WrittenOver { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => Seed is null
            ? _inner.ReadAsync(keys, cancellationToken)
            : Task.FromResult<IDictionary<string, object>>(new Dictionary<string, object> { [keys[0]] = Seed });

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            object value = changes.Values.Single();
            (Written, WrittenOver) = (BotJson.ToElement(value), ((IStoreItem)value).ETag);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
            => _inner.DeleteAsync(keys, cancellationToken);
    }
}
