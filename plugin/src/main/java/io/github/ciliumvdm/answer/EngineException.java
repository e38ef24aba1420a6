package io.github.ciliumvdm.answer;

/** An interpreter cannot be loaded, or does not do what it must: an internal error. */
public final class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
