using System.ComponentModel.DataAnnotations;
using CsBot.Answers;
using CsBot.CardRendering;
using CsBot.Dialogs;
using CsBot.Guides;
using CsBot.Invitations;
using CsBot.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CsBot;

/// <summary>Section "Content".</summary>
public sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The folder Cards/, absolute or relative to the program.</summary>
    [Required]
    public string Folder { get; set; } = "Cards";

    /// <summary>Where clients reach the bot, for its pictures. Without it: the first address the bot listens on.</summary>
    public Uri? PublicAddress { get; set; }

    public string FullPath => Path.GetFullPath(Folder, AppContext.BaseDirectory);
}

/// <summary>Everything that is read from Cards/ at start-up.</summary>
public static class ContentSetup
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.AddOptions<ContentOptions>().BindConfiguration(ContentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => GuideLoader.Load(Folder(provider)));
        services.AddSingleton(provider => TextLoader.LoadTexts(Folder(provider), GuideLibrary.DefaultLanguage));
        services.AddSingleton(provider => GuideWords.Join(
            Folder(provider), WordsLoader.Load(Folder(provider), Commands.Spoken), provider.GetRequiredService<GuideLibrary>()));
        services.AddSingleton(provider => new CardRenderer(Path.Combine(Folder(provider), "templates")));
        services.AddSingleton(provider => new PictureAddresses(() => PublicAddress(provider)));
        return services;
    }

    /// <summary>Loads the content now, so that a mistake in it stops the start, and serves its pictures.</summary>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static void MapContent(this WebApplication app)
    {
        app.Services.GetRequiredService<GuideLibrary>();
        app.Services.GetRequiredService<BotTexts>();
        app.Services.GetRequiredService<CommandWords>();
        app.Services.GetRequiredService<CardRenderer>();
        app.Services.GetRequiredService<MailFacts>();

        // After the start, so that nobody's first message waits for it.
        AnswerBooks books = app.Services.GetRequiredService<AnswerBooks>();
        books.BeginWith(app.Services.GetRequiredService<AnswerLibrary>());
        app.Lifetime.ApplicationStarted.Register(books.Load);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(Folder(app.Services), PictureAddresses.Path)),
            RequestPath = "/" + PictureAddresses.Path,
        });
    }

    private static string Folder(IServiceProvider services) => services.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath;

    private static Uri PublicAddress(IServiceProvider services) =>
        services.GetRequiredService<IOptions<ContentOptions>>().Value.PublicAddress
        ?? new Uri(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
