using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CsBot.Tests.Preview;

/// <summary>A bot that takes edits of a copy of the content, in English alone, while somebody looks at the preview.</summary>
public sealed class PreviewScene : IAsyncLifetime, IDisposable
{
    public const string Step2 = "guides/customersource/en/1-create-account/2-fill-in-form.md";
    public const string Step3 = "guides/customersource/en/1-create-account/3-account-created.md";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly EditedCards _cards = new();

    public BotApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await BotApp.StartAsync(cardsFolder: _cards.Folder, configure: builder => builder.UseSetting("Content:Reload", "true"));
        await ListAsync();
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    public void Dispose() => _cards.Dispose();

    public Task<JsonElement> ListAsync() => ReadAsync("/preview/data?language=en");

    public Task<JsonElement> ItemAsync(string id) => ReadAsync($"/preview/item?language=en&id={Uri.EscapeDataString(id)}");

    public async Task<JsonElement> AskAsync(string text, string? step = null)
    {
        using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/preview/ask", new { text, step, language = "en" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>Writes other words into files, and puts back what was there when it is disposed of.</summary>
    public async Task<IAsyncDisposable> EditAsync(params (string File, string Old, string With)[] edits)
    {
        (string Path, string Text)[] before = [.. edits.Select(edit => Path.Combine(_cards.Folder, edit.File)).Distinct().Select(path => (path, File.ReadAllText(path)))];
        foreach ((string file, string old, string with) in edits)
        {
            string path = Path.Combine(_cards.Folder, file), text = await File.ReadAllTextAsync(path);
            Assert.Contains(old, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text.Replace(old, with, StringComparison.Ordinal));
        }

        return new Edit(this, before);
    }

    public async Task<JsonElement> UntilAsync(string kind)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            JsonElement data = await ListAsync();
            if (data.GetProperty("use").GetProperty("kind").GetString() == kind)
            {
                return data;
            }

            Assert.True(watch.Elapsed < Timeout, $"the files are never {kind}, but {data.GetProperty("use")}");
        }
    }

    /// <summary>An item as the list has it.</summary>
    public static JsonElement Entry(JsonElement list, string id) => list.GetProperty("groups").EnumerateArray()
        .SelectMany(group => group.GetProperty("items").EnumerateArray()).Single(item => item.GetProperty("id").GetString() == id);

    private async Task<JsonElement> ReadAsync(string address)
    {
        using HttpResponseMessage answer = await App.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private sealed class Edit(PreviewScene scene, (string Path, string Text)[] before) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach ((string path, string text) in before)
            {
                await File.WriteAllTextAsync(path, text);
            }

            DateTimeOffset restored = TimeProvider.System.GetUtcNow();
            for (var watch = Stopwatch.StartNew(); scene.App.Version.ReadAt < restored && watch.Elapsed < Timeout;)
            {
                await Task.Delay(20);
            }

            await scene.UntilAsync("current");
        }
    }
}
