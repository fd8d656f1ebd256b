using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Tests.Content.Cards;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Tickets;

/// <summary>Every card of every state of a request keeps to the rules of cards, with the longest words there can be, and fits a phone.</summary>
public sealed class RequestCardTests(ChatBrowser browser) : AppTest, IClassFixture<ChatBrowser>
{
    private const string Draw = """
        async card => {
          const { drawCard } = await import('/localchat/page/cards.js');
          const item = document.createElement('li');
          item.innerHTML = '<div class="said"><div class="card"></div></div>';
          const box = item.querySelector('.card');
          box.append(drawCard(JSON.parse(card), async () => {}));
          document.querySelector('#customer .log').replaceChildren(item);
          const limit = box.getBoundingClientRect().right + 1;
          const cut = element => element.tagName !== 'INPUT' && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible';
          return [...box.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > limit || cut(element))
            .map(element => element.textContent.trim().slice(0, 60));
        }
        """;

    private RequestCardSet _set = null!;

    protected override Task ArrangeAsync()
    {
        _set = RequestCardSet.Of(App.Version);
        return Task.CompletedTask;
    }

    [Fact]
    public void EachKeepsToTheRules()
    {
        Assert.InRange(_set.Cards.Count, 60, int.MaxValue);
        string[] problems =
        [
            .. from card in _set.Cards
               let json = card.Value.ToJsonString()
               from problem in ElementRules.Problems(JsonElement.Parse(json)).Concat(WholeCardRules.Problems(json))
               select $"{card.Key}: {problem}",
        ];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
        Assert.All(_set.Lines, line => Assert.NotEmpty(line));
    }

    [NodeFact]
    public async Task TheOfficialRendererFindsNothingToSay()
    {
        var all = new JsonObject([.. _set.Cards.Select(card => KeyValuePair.Create(card.Key, (JsonNode?)card.Value.DeepClone()))]);
        JsonElement problems = await Node.RunAsync("parse-cards.mjs", all.ToJsonString());
        Assert.True(problems.GetArrayLength() == 0, problems.ToString());
    }

    [BrowserFact]
    public async Task NoneIsWiderThanAPhoneInEitherTheme()
    {
        await using ChatPage chat = await browser.OpenAsync(App.Address, width: 320, height: 640);
        await chat.Log.Locator("li").First.WaitForAsync();
        var wide = new List<string>();
        foreach (string scheme in (string[])["light", "dark"])
        {
            await chat.Page.EvaluateAsync("scheme => document.documentElement.dataset.theme = scheme", scheme);
            foreach ((string name, JsonObject card) in _set.Cards)
            {
                string[] found = await chat.Page.EvaluateAsync<string[]>(Draw, card.ToJsonString());
                wide.AddRange(found.Select(text => $"{name}, {scheme}: {text}"));
            }
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }
}
