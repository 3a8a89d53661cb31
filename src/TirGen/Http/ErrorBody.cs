using System.Text;
using TirGen.Serialization;

namespace TirGen.Http;

/// <summary>Reads the beginning of a body that may be endless, cut off or broken.</summary>
internal static class ErrorBody
{
    internal static async Task<string> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        byte[] buffer = WriteBuffer.Rent(maxBytes);
        int length = 0;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (length < maxBytes)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length, maxBytes - length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // The connection ended inside the body: the status is known, and what came is kept.
        }

        string text = Encoding.UTF8.GetString(buffer, 0, length);
        WriteBuffer.Return(buffer);
        return text;
    }
}
