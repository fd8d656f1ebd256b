using CsBot.Content;
using CsBot.Dialogs;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Questions;
using CsBot.Hosting.Health;
using CsBot.Hosting.Pages;
using CsBot.Hosting.Security;
using CsBot.Invitations;
using CsBot.LocalChat;
using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Support;
using CsBot.Turns;
using CsBot.Understanding;

namespace CsBot;

/// <summary>What the bot is made of, for the host that serves it and for the commands that try it.</summary>
public static class BotHost
{
    public static WebApplicationBuilder AddBot(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSecurity()
            .AddStorage()
            .AddContent()
            .AddAnswers()
            .AddTurns()
            .AddDialogs()
            .AddQuestions()
            .AddSupport()
            .AddPersonalData()
            .AddInvitations()
            .AddJourneys()
            .AddHealth()
            .AddPages()
            .AddLocalChat();
        return builder;
    }
}
