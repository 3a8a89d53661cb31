using System.Text;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Edits a document as the bytes of a file. Compilers decode them first, so a broken sequence arrives as U+FFFD.</summary>
internal static class ByteMutation
{
    public static string Edit(string text, Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(text)];
        for (int edits = random.Next(1, 9); edits > 0 && bytes.Count > 0; edits--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
