using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>The language in which the bot answers: by what a person writes, until they choose one.</summary>
internal sealed class LanguageCommands(CardSender sender, BotTexts texts) : ICommandGroup
{
    public const string Set = "language.set";
    public const string LanguageField = "language";

    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.ChangeLanguage, Ask), new(Set, Choose) { IsInner = true }];

    /// <summary>"In German please" names it already.</summary>
    private Next Ask(Turn turn)
    {
        string[] words = PlainText.Of(turn.Words).Split(' ');
        BotTexts[] all = [.. turn.Content.Languages.Select(other => other.Texts)];
        if (all.FirstOrDefault(other => other.LanguageNames.Any(words.Contains)) is { } named)
        {
            return Choose(turn, named.Language);
        }

        NextData[] choices = [.. all.Select(other => new NextData(other.LanguageName, NextAction.Language(other.Language).Word))];
        sender.Send(turn, new ChoicesCardData(texts.LanguageTitle, texts.LanguageText, [.. choices, new NextData(texts.LanguageAuto, NextAction.Language("").Word)]), texts.LanguageTitle);
        return Next.Wait;
    }

    private Next Choose(Turn turn) => Choose(turn, turn.Input!.Field(LanguageField) ?? "");

    /// <summary>The card of a step comes again in the new language. An open question stays as it was asked.</summary>
    private static Next Choose(Turn turn, string language)
    {
        turn.Chat.Language.Chosen = language.Length > 0 ? language : null;
        turn.Speak(language.Length > 0 ? language : turn.Chat.Language.Last ?? turn.Locale);
        string text = language.Length > 0 ? turn.Texts.LanguageSet : turn.Texts.LanguageAutoSet;
        if (RunningDialogs.Of(turn) is { Awaits: OpenQuestion.None, Outer: not null } && turn.Progress.IsRunning)
        {
            turn.Notices.Say(text);
            turn.Version.Get<StepCards>().ShowStep(turn);
        }
        else if (RunningDialogs.Of(turn).Outer is null)
        {
            turn.Version.Get<IdleAnswers>().Welcome(turn, text);
        }
        else
        {
            turn.Say(text);
        }

        return Next.Wait;
    }
}
