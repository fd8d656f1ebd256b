using AdaptiveCards.Templating;
using CsBot.Tests.Content.Cards;
using CsBot.Tests.LocalChat;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Clients;

/// <summary>Every card there is, as the chat page draws it, also those that a walk through the guide does not meet.</summary>
public sealed class CardAccessibilityTests(ChatBrowser browser, LocalChatHost host) : IClassFixture<ChatBrowser>, IClassFixture<LocalChatHost>
{
    private const string Draw = """
        async ([name, card]) => {
          const { drawCard } = await import('/localchat/page/cards.js');
          const item = document.createElement('li');
          item.innerHTML = `<div class="said"><p>${name}</p><div class="card"></div></div>`;
          item.querySelector('.card').append(drawCard(JSON.parse(card), async () => {}));
          document.querySelector('#customer .log').replaceChildren(item);
        }
        """;

    [BrowserFact(Axe.Package)]
    public async Task NoCardHasABarrier()
    {
        await using ChatPage chat = await browser.OpenAsync(host.Address, width: 320);
        await chat.Log.Locator("li").First.WaitForAsync();
        Axe axe = await Axe.OfAsync(chat.Page);
        foreach (string scheme in (string[])["light", "dark"])
        {
            await chat.Page.EvaluateAsync("scheme => document.documentElement.dataset.theme = scheme", scheme);
            foreach (CardFile card in CardFile.ReadAll())
            {
                // What is folded away at first is looked at too.
                string whole = new AdaptiveCardTemplate(card.Template).Expand(card.Data).Replace("\"isVisible\":false", "\"isVisible\":true", StringComparison.Ordinal);
                await chat.Page.EvaluateAsync(Draw, new[] { card.Name, whole });
                await axe.LookAsync($"{card.Name}, {scheme}", ".card");
            }
        }

        Assert.True(axe.Findings.Count == 0, string.Join('\n', axe.Findings));
    }
}
