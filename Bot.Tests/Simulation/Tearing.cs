namespace CsBot.Tests.Simulation;

/// <summary>A write that no sync has followed.</summary>
/// <param name="Size">How long the file was before it.</param>
internal sealed record UnsyncedWrite(long Offset, long Size, byte[] Before, byte[] After);

/// <summary>What is left of a file of which not all was synced.</summary>
internal static class Tearing
{
    private const int Kinds = 4;

    public static byte[] Tear(byte[] content, List<UnsyncedWrite> unsynced, Random chance)
    {
        var file = new MemoryStream();
        file.Write(content);
        foreach (UnsyncedWrite write in Enumerable.Reverse(unsynced))
        {
            Put(file, write.Offset, write.Before);
            file.SetLength(write.Size);
        }

        (int kind, int victim) = (chance.Next(Kinds), chance.Next(unsynced.Count));
        for (int i = 0; i < unsynced.Count; i++)
        {
            byte[] arrives = kind switch
            {
                // All of it, without any sync.
                0 => unsynced[i].After,

                // Up to some byte.
                1 => i < victim ? unsynced[i].After : i == victim ? unsynced[i].After[..chance.Next(unsynced[i].After.Length)] : [],

                // All but one, which is something else.
                2 => i == victim ? Garble(unsynced[i].After, chance) : unsynced[i].After,

                // Any of them, in any order; not all.
                _ => i == victim || chance.Next(2) == 0 ? [] : unsynced[i].After,
            };
            Put(file, unsynced[i].Offset, arrives);
        }

        return file.ToArray();
    }

    private static void Put(MemoryStream file, long offset, byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            file.Position = offset;
            file.Write(bytes);
        }
    }

    private static byte[] Garble(byte[] bytes, Random chance)
    {
        byte[] garbled = [.. bytes];
        int from = chance.Next(bytes.Length);
        chance.NextBytes(garbled.AsSpan(from, Math.Min(64, bytes.Length - from)));
        garbled[from] = (byte)~bytes[from];
        return garbled;
    }
}
