using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Tests.Content.Guides;
using CsBot.Tickets;

namespace CsBot.Tests.Tickets;

public sealed class TopicNamesTests
{
    private static readonly GuideLibrary Guides = GuideLoader.Load(RealCards.Root);

    [Theory]
    [InlineData("en", "Create your Microsoft account")]
    [InlineData("de", "Microsoft-Konto erstellen")]
    public void WhatARequestIsAboutIsNamedInTheLanguageOfTheTexts(string language, string title)
    {
        var topics = new TopicNames(Guides, TextLoader.LoadTexts(RealCards.Root, language));
        Assert.Equal("create-account", topics.At("fill-in-form"));
        Assert.Equal(title, topics.Of("create-account"));
        Assert.Equal("material-today", topics.Find("material-today"));
        Assert.Equal(Guides.Get("material-today", language).Title, topics.Of("material-today"));
    }
}
