using System.Runtime.CompilerServices;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>What is made once of the facts of Cards/invitations/mail.yaml, and used for every mail.</summary>
internal sealed class MailTools
{
    private static readonly ConditionalWeakTable<MailFacts, MailTools> Made = [];

    private MailTools(MailFacts facts)
    {
        var labels = new HeadLabels(facts.Heads);
        var dates = new MailDates(facts.Heads.Select(head => head.Language));
        CodePages = new CodePages(labels, dates);
        Plain = new PlainMailReader(new MailHeads(labels), new ReadingPane(facts, labels, dates), dates);
        Forwards = new ForwardSigns(facts, Plain);
        Links = new LinkJudge(facts.Hosts, new LinkUnwrapper(facts.Rewriters));
        Eml = new EmlReader(Plain, CodePages, facts.Forwards.Markup);
    }

    public CodePages CodePages { get; }

    public PlainMailReader Plain { get; }

    public ForwardSigns Forwards { get; }

    public LinkJudge Links { get; }

    public EmlReader Eml { get; }

    public static MailTools Of(MailFacts facts) => Made.GetValue(facts, made => new MailTools(made));
}
