namespace CsBot.Tests.Simulation;

internal enum StepKind { Speak, Again, Work, Pass, Kill, Start, Stall }

/// <summary>One thing that the world does.</summary>
/// <param name="Dice">Where the chances of this step begin, so that it goes the same way when others are left out.</param>
internal sealed record Step(StepKind Kind, int Dice)
{
    public override string ToString() => $"{Kind} {Dice}";
}

/// <summary>What happens in one world, from its seed.</summary>
internal sealed record History(int Seed, int People, int Replicas, IReadOnlyList<Step> Steps)
{
    private const int CrowdEvery = 5;

    private const int PowerFailsEvery = 7;

    private static readonly StepKind[] Kinds =
    [
        .. Enumerable.Repeat(StepKind.Speak, 8), .. Enumerable.Repeat(StepKind.Work, 8), .. Enumerable.Repeat(StepKind.Pass, 3),
        StepKind.Again, StepKind.Again, StepKind.Kill, StepKind.Start, StepKind.Stall,
    ];

    /// <summary>At two processes everybody wants a number, which all chats share.</summary>
    public bool IsCrowd => Seed % CrowdEvery == 0;

    /// <summary>The power fails now and then, and the disk loses what it was not told to keep.</summary>
    public bool LosesPower => Seed % PowerFailsEvery == 3;

    public static History Of(int seed, int longest)
    {
        var chance = new Random(seed);
        int length = chance.Next(longest / 4, longest);
        (int people, int replicas) = (chance.Next(1, 4), seed % CrowdEvery == 0 ? 2 : chance.Next(1, 3));
        return new History(seed, people, replicas, [.. Enumerable.Range(0, length).Select(_ => new Step(Kinds[chance.Next(Kinds.Length)], chance.Next()))]);
    }
}
