using CsBot.Admin.Package;
using CsBot.Answers;
using CsBot.CardRendering;
using CsBot.Guides;
using CsBot.Pages;
using CsBot.Texts;
using Microsoft.Extensions.Options;

namespace CsBot.Admin;

/// <summary><c>lint</c>: loads all content as a start does, and tells what could be better.</summary>
public static class Lint
{
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.AddBot().Build();
        IServiceProvider services = app.Services;
        services.GetRequiredService<GuideLibrary>();
        services.GetRequiredService<BotTexts>();
        services.GetRequiredService<CardRenderer>();
        AnswerLibrary answers = services.GetRequiredService<AnswerLibrary>();
        CommandWords words = services.GetRequiredService<CommandWords>();
        services.GetRequiredService<PageLibrary>();
        AppContentLoader.Load(services.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath, words, services.GetRequiredService<BotTexts>());
        foreach (string remark in answers.All.SelectMany(set => AnswerLint.Remarks(set, words.Learned)))
        {
            await output.WriteLineAsync(remark);
        }

        await output.WriteLineAsync($"No mistakes in {services.GetRequiredService<IOptions<ContentOptions>>().Value.FullPath}.");
        return 0;
    }
}
