using System.Xml.Linq;
using CsBot.Content.Guides;
using CsBot.Preview;
using CsBot.Preview.Files;
using CsBot.Preview.Items;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Preview;

public sealed class PreviewItemsTests
{
    [Fact]
    public async Task EverythingIsDrawnInEveryLanguage()
    {
        await using BotApp app = await BotApp.StartAsync();
        PreviewCatalog catalog = app.Services.GetRequiredService<PreviewCatalog>();
        PreviewLook look = app.Services.GetRequiredService<PreviewState>().Look();
        PreviewData english = catalog.List(look, "en");
        Assert.Equal(["en", "de", "es", "fr"], english.Languages);
        foreach (string language in english.Languages)
        {
            PreviewData list = catalog.List(look, language);
            Assert.Equal(language, list.Language);
            string[] ids = [.. list.Groups.SelectMany(group => group.Items).Select(item => item.Id)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.DoesNotContain(ids, id => catalog.Find(look, id, language) is not { Shown.Count: > 0 });
        }
    }

    [Fact]
    public async Task EveryLinkOfAnItemLeadsToAnother()
    {
        await using BotApp app = await BotApp.StartAsync();
        PreviewCatalog catalog = app.Services.GetRequiredService<PreviewCatalog>();
        PreviewLook look = app.Services.GetRequiredService<PreviewState>().Look();
        string[] ids = [.. catalog.List(look, "en").Groups.SelectMany(group => group.Items).Select(item => item.Id)];
        IEnumerable<string> links = ids.SelectMany(id => catalog.Find(look, id, "en")!.Shown).SelectMany(part => part.Rows ?? []).Select(row => row.Item).OfType<string>();
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void ThePictureOfTheWayHasEveryStepAndTroubleAsALink()
    {
        Guide guide = GuideLoader.Load(Content.Guides.RealCards.Root).Main("en");
        var picture = XDocument.Parse(WayPicture.Of(guide));
        string[] links = [.. picture.Descendants().Where(element => element.Name.LocalName == "a").Select(link => Uri.UnescapeDataString(link.Attribute("href")!.Value))];
        Assert.Equal(guide.Steps.Select(step => $"#step:{step.Id}"), links.Where(link => link.StartsWith("#step:", StringComparison.Ordinal)));
        Assert.Equal(guide.Steps.SelectMany(step => step.Troubles).Select(trouble => $"#trouble:{trouble.Id}"), links.Where(link => link.StartsWith("#trouble:", StringComparison.Ordinal)));
        Assert.Contains("waits for your invitation", picture.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("goes on at step 8", picture.Root!.Value, StringComparison.Ordinal);
    }
}
