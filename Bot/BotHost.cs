using CsBot.Answers;
using CsBot.Dialogs;
using CsBot.Dialogs.Questions;
using CsBot.Escalation;
using CsBot.Health;
using CsBot.Invitations;
using CsBot.Journeys;
using CsBot.LocalChat;
using CsBot.Pages;
using CsBot.Privacy;
using CsBot.Security;
using CsBot.Storage;
using CsBot.Turns;

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
            .AddEscalation()
            .AddPrivacy()
            .AddInvitations()
            .AddJourneys()
            .AddHealth()
            .AddPages()
            .AddLocalChat();
        return builder;
    }
}
