using System.Text.Json.Nodes;
using CsBot.Board;
using CsBot.Content.Pages;
using CsBot.Content.Texts;
using CsBot.Hosting.Security;
using CsBot.Support.Search;
using CsBot.Turns.Middleware;

namespace CsBot.Admin.Package;

/// <summary>Writes the manifest of a request that has no mistakes. It declares what the code answers, and nothing else.</summary>
internal sealed class AppManifest(PackageRequest request, AppContent content)
{
    private const string DefaultDeveloper = "CsBot";

    /// <summary>A scope beside that of one person and that of a team.</summary>
    private const string Copilot = "copilot";

    private readonly ManifestSchema _schema = ManifestSchema.Find(request.Schema)!;

    /// <summary>The manifest with the words of one language; only that of the first language goes into the package as it is.</summary>
    public JsonObject In(AppTexts texts)
    {
        JsonObject manifest = Common(texts);
        if (request.Copilot)
        {
            manifest["copilotAgents"] = new JsonObject { ["customEngineAgents"] = new JsonArray(Agent(texts)) };
        }

        if (_schema.HasChannels)
        {
            manifest["supportsChannelFeatures"] = "tier1";
        }

        return manifest;
    }

    private JsonObject Common(AppTexts texts) => new()
    {
        ["$schema"] = _schema.Manifest,
        ["manifestVersion"] = _schema.Version,
        ["version"] = request.Version,
        ["id"] = request.TeamsId,
        ["developer"] = new JsonObject
        {
            ["name"] = request.Developer ?? DefaultDeveloper,
            ["websiteUrl"] = request.Website ?? request.PageAddress(PageNames.Support),
            ["privacyUrl"] = request.PageAddress(PageNames.Privacy),
            ["termsOfUseUrl"] = request.PageAddress(PageNames.Terms),
        },
        ["name"] = new JsonObject { ["short"] = request.Name ?? texts.ShortName, ["full"] = texts.FullName },
        ["description"] = Description(texts),
        ["icons"] = new JsonObject { ["color"] = IconRules.ColorFile, ["outline"] = IconRules.OutlineFile },
        ["accentColor"] = content.AccentColor,
        ["bots"] = new JsonArray(Bot(texts)),
        ["composeExtensions"] = new JsonArray(MessageExtension(texts)),
        ["configurableTabs"] = new JsonArray(Board()),
        ["permissions"] = Strings("identity"),
        ["validDomains"] = Strings(request.Domain!),
        ["webApplicationInfo"] = new JsonObject
        {
            ["id"] = request.AppId,
            ["resource"] = EntraTokens.ResourceOf(request.Domain!, request.AppId!),
        },
        ["defaultInstallScope"] = "personal",
        ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot" },
        ["localizationInfo"] = Localization(),
    };

    private JsonObject Description(AppTexts texts)
    {
        var description = new JsonObject
        {
            ["short"] = texts.ShortDescription,
            ["full"] = texts.FullDescription.With((AppTexts.SupportMark, request.PageAddress(PageNames.Support))),
        };
        if (_schema.HasFeatures && texts.Features.Count > 0)
        {
            description["features"] = Titled(texts.Features);
        }

        return description;
    }

    private JsonObject Bot(AppTexts texts)
    {
        var bot = new JsonObject
        {
            ["botId"] = request.AppId,
            ["scopes"] = request.Copilot ? Strings("personal", "team", Copilot) : Strings("personal", "team"),
            // The channel that is chosen at the installation becomes the inbox.
            ["needsChannelSelector"] = true,
            ["isNotificationOnly"] = false,
            ["supportsFiles"] = true,
            ["commandLists"] = new JsonArray(WithStarters(Menu(texts.Personal, request.Copilot ? ["personal", Copilot] : ["personal"]), texts), WithTriggers(Menu(texts.Team, "team"))),
        };
        if (_schema.HasTargets)
        {
            bot["supportsTargetedMessages"] = true;
        }

        return bot;
    }

    private static JsonObject Menu(IReadOnlyList<TitledText> items, params ReadOnlySpan<string> scopes) =>
        new() { ["scopes"] = Strings(scopes), ["commands"] = Titled(items) };

    /// <summary>A starter sends its words as if they had been typed.</summary>
    private JsonObject WithStarters(JsonObject menu, AppTexts texts)
    {
        foreach (TitledText starter in _schema.HasPrompts ? texts.Starters : [])
        {
            menu["commands"]!.AsArray().Add(new JsonObject
            {
                ["title"] = starter.Title,
                ["description"] = starter.Title,
                ["type"] = "prompt",
                ["prompt"] = starter.Description,
            });
        }

        return menu;
    }

    /// <summary>What the bot answers to one member alone can be asked for with a slash as well as with a mention.</summary>
    private JsonObject WithTriggers(JsonObject menu)
    {
        if (_schema.HasTargets)
        {
            menu["triggers"] = Strings("mention", "slash");
        }

        return menu;
    }

    private JsonObject MessageExtension(AppTexts texts) => new()
    {
        ["botId"] = request.AppId,
        ["canUpdateConfiguration"] = false,
        ["commands"] = new JsonArray(
            Query(FoundRequests.Open, texts.Search.Open, texts.Search.Hint),
            Query(FoundRequests.Mine, texts.Search.Mine, texts.Search.Hint),
            Query(FoundRequests.Overdue, texts.Search.Overdue, texts.Search.Hint),
            new JsonObject
            {
                ["id"] = MailDesk.ExplainCommand,
                ["type"] = "action",
                ["context"] = Strings("message"),
                ["fetchTask"] = true,
                ["title"] = texts.Explain.Title,
                ["description"] = texts.Explain.Description,
            }),
    };

    /// <summary>How the bot stands in Copilot: as it is, under its own id.</summary>
    private JsonObject Agent(AppTexts texts) => new()
    {
        ["id"] = request.AppId,
        ["type"] = "bot",
        ["disclaimer"] = new JsonObject { ["text"] = texts.Copilot },
    };

    /// <summary>The tab that shows the support team's board in one of its channels.</summary>
    private JsonObject Board() => new()
    {
        ["configurationUrl"] = request.PageAddress(BoardLink.SetupPath),
        ["canUpdateConfiguration"] = false,
        ["scopes"] = Strings("team"),
    };

    private static JsonObject Query(string id, TitledText text, string hint) => new()
    {
        ["id"] = id,
        ["type"] = "query",
        ["context"] = Strings("compose", "commandBox"),
        ["initialRun"] = true,
        ["title"] = text.Title,
        ["description"] = text.Description,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = RequestSearch.Words, ["title"] = text.Title, ["description"] = hint }),
    };

    private JsonObject Localization() => new()
    {
        ["defaultLanguageTag"] = content.Texts[0].Language,
        ["additionalLanguages"] = new JsonArray([.. content.Texts.Skip(1).Select(texts => new JsonObject
        {
            ["languageTag"] = texts.Language,
            ["file"] = LanguageFile.NameOf(texts.Language),
        })]),
    };

    private static JsonArray Titled(IEnumerable<TitledText> items) =>
        new([.. items.Select(item => new JsonObject { ["title"] = item.Title, ["description"] = item.Description })]);

    private static JsonArray Strings(params ReadOnlySpan<string> values)
    {
        var array = new JsonArray();
        foreach (string value in values)
        {
            array.Add(JsonValue.Create(value));
        }

        return array;
    }
}
