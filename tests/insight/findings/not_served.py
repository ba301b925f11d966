from fastapi import FastAPI

app = FastAPI()  # finds: nothing started


@app.get("/")
async def root():
    return {"message": "hello"}
